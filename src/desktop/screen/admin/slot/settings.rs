//! Every setting of the form: its key, its label, its unit and where it comes from.

use crate::desktop::text::Texts;

/// The unit of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Working days.
    WorkingDays,
    /// School days.
    SchoolDays,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Years.
    Years,
    /// Hour of the day.
    Hour,
    /// How often.
    Times,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An assumption of the design, to be confirmed by the office.
    Assumption,
    /// The rules of the interpreter pool.
    Pool,
    /// The office's own rule.
    Own,
}

/// A setting as the form shows it.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its name in the settings.
    pub key: &'static str,
    /// Its label.
    pub label: fn(&Texts) -> String,
    /// Its unit; none for words.
    pub unit: Option<Unit>,
    /// Where it comes from.
    pub source: Source,
}

const fn minutes(key: &'static str, label: fn(&Texts) -> String) -> Setting {
    Setting {
        key,
        label,
        unit: Some(Unit::Minutes),
        source: Source::Assumption,
    }
}

const fn counted(
    key: &'static str,
    label: fn(&Texts) -> String,
    unit: Unit,
    source: Source,
) -> Setting {
    Setting {
        key,
        label,
        unit: Some(unit),
        source,
    }
}

pub(super) const fn words(key: &'static str, label: fn(&Texts) -> String) -> Setting {
    Setting {
        key,
        label,
        unit: None,
        source: Source::Own,
    }
}

/// Every setting in the order of the form: ten of the talk, eleven of periods, six of the letterhead.
pub static SETTINGS: [Setting; 70] = [
    minutes("minutes_first_child", Texts::setting_minutes_first_child),
    minutes("minutes_further_child", |t| {
        t.setting_minutes_further_child()
    }),
    minutes("minutes_interpreter", Texts::setting_minutes_interpreter),
    minutes("minutes_follow_up", Texts::setting_follow_up),
    minutes("minutes_phone", Texts::setting_phone),
    minutes("minutes_video", Texts::setting_video),
    minutes("minutes_group", Texts::setting_group),
    minutes("minutes_primary_short", Texts::setting_primary),
    minutes("buffer_minutes", Texts::setting_buffer_minutes),
    counted(
        "raster_minutes",
        Texts::setting_raster_minutes,
        Unit::Minutes,
        Source::Own,
    ),
    counted(
        "interpreter_lead_days",
        Texts::setting_interpreter_lead_days,
        Unit::WorkingDays,
        Source::Pool,
    ),
    counted(
        "letter_lead_days",
        Texts::setting_letter_lead_days,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "reminder_days",
        Texts::setting_reminder,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "confirmation_days",
        Texts::setting_confirmation,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "interim_after_days",
        Texts::setting_interim,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "renewed_firm_from",
        Texts::setting_renewed_firm,
        Unit::Times,
        Source::Assumption,
    ),
    counted(
        "privacy_with_invitation",
        Texts::setting_privacy,
        Unit::Times,
        Source::Assumption,
    ),
    Setting {
        source: Source::Assumption,
        ..words(
            "data_protection_officer",
            Texts::setting_data_protection_officer,
        )
    },
    counted(
        "retention_years",
        Texts::setting_retention_years,
        Unit::Years,
        Source::Assumption,
    ),
    counted(
        "usual_weeks",
        Texts::setting_usual_weeks,
        Unit::Weeks,
        Source::Assumption,
    ),
    counted(
        "primary_by_letter",
        Texts::setting_primary_by_letter,
        Unit::Times,
        Source::Assumption,
    ),
    counted(
        "waiting_warn_days",
        Texts::setting_waiting_warn_days,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "waiting_danger_days",
        Texts::setting_waiting_danger_days,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "no_show_offer_days",
        Texts::setting_no_show_days,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "no_show_call_from",
        Texts::setting_no_show_call,
        Unit::Times,
        Source::Assumption,
    ),
    counted(
        "no_show_note_from",
        Texts::setting_no_show_note,
        Unit::Times,
        Source::Assumption,
    ),
    counted(
        "check_warn_days",
        Texts::setting_check_warn,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "check_danger_days",
        Texts::setting_check_danger,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "handover_days",
        Texts::setting_handover,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "placement_warn_days",
        Texts::setting_placement_warn,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "placement_danger_days",
        Texts::setting_placement_danger,
        Unit::Days,
        Source::Assumption,
    ),
    counted(
        "school_answer_days",
        Texts::setting_school_answer,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "school_silent_days",
        Texts::setting_school_silent,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "decide_warn_days",
        Texts::setting_decide_warn,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "decide_danger_days",
        Texts::setting_decide_danger,
        Unit::WorkingDays,
        Source::Assumption,
    ),
    counted(
        "admission_warn_days",
        Texts::setting_admission_warn,
        Unit::SchoolDays,
        Source::Assumption,
    ),
    counted(
        "admission_danger_days",
        Texts::setting_admission_danger,
        Unit::SchoolDays,
        Source::Assumption,
    ),
    counted(
        "upper_secondary_by_school_office",
        Texts::setting_upper_secondary,
        Unit::Times,
        Source::Assumption,
    ),
    words(
        "attendance_school_office_forms",
        Texts::setting_attendance_forms,
    ),
    counted(
        "support_warn_months",
        Texts::setting_support_warn,
        Unit::Months,
        Source::Assumption,
    ),
    counted(
        "support_danger_months",
        Texts::setting_support_danger,
        Unit::Months,
        Source::Assumption,
    ),
    counted(
        "calls_in_vain",
        Texts::setting_calls,
        Unit::Times,
        Source::Assumption,
    ),
    minutes("travel_minutes", Texts::setting_travel_minutes),
    minutes("lock_minutes", Texts::setting_lock_minutes),
    counted(
        "day_start_hour",
        Texts::setting_day_start_hour,
        Unit::Hour,
        Source::Own,
    ),
    counted(
        "day_end_hour",
        Texts::setting_day_end_hour,
        Unit::Hour,
        Source::Own,
    ),
    words("letterhead_authority", Texts::setting_letterhead_authority),
    words("letterhead_office", Texts::setting_letterhead_office),
    words("letterhead_unit", Texts::setting_letterhead_unit),
    words("return_line", Texts::setting_return_line),
    words("office_phone", Texts::setting_office_phone),
    words("office_email", Texts::setting_office_email),
    words(
        "supervision_authority",
        Texts::setting_supervision_authority,
    ),
    words("supervision_unit", Texts::setting_supervision_unit),
    words(
        "supervision_return_line",
        Texts::setting_supervision_return_line,
    ),
    words("supervision_street", Texts::setting_supervision_street),
    words("supervision_place", Texts::setting_supervision_place),
    words("supervision_phone", Texts::setting_supervision_phone),
    words("supervision_email", Texts::setting_supervision_email),
    words(
        "supervision_signatory",
        Texts::setting_supervision_signatory,
    ),
    words("placement_law", Texts::setting_placement_law),
    words("remedy_text", Texts::setting_remedy_text),
    words("ki_street", Texts::setting_ki_street),
    words("ki_place", Texts::setting_ki_place),
    words("health_office", Texts::setting_health_office),
    words("health_street", Texts::setting_health_street),
    words("health_place", Texts::setting_health_place),
    words("copy_addresses", Texts::setting_copy_addresses),
    words("vocational_start", Texts::setting_vocational_start),
    words("vocational_dates", Texts::setting_vocational_dates),
];
