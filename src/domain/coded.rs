//! Lists of choices: enums whose variants each have the word used in files and on the command line.

/// Declares an enum with `ALL` (in the order of the form), `code()` and `from_code()`. The database keeps the names of
/// the variants; the codes are for the command line and for choices in forms.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All choices, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word used in files and on the command line.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The choice with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }
    };
}

pub(crate) use coded;
