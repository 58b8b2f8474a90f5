//! Runs a transaction or a read on a connection: everything is sent before the first answer is waited for.

use super::trouble::{Names, Trouble, broken, collided, of_work, trouble};
use crate::store::rule::Rule;
use crate::store::sql::command;
use crate::store::{Committed, Read, Rows, SqlId, Step, StoreError, Txn, Val};
use bytes::BytesMut;
use deadpool_postgres::ClientWrapper;
use std::collections::HashMap;
use std::error::Error as StdError;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Error, Row, Statement};
use uuid::Uuid;

/// Resources are locked in the order of their ids: whoever wants the same ones waits at the first.
const LOCK_RESOURCES: &str =
    "SELECT id FROM resource WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE";
/// The same for schools; their own guard locks them like this.
const LOCK_SCHOOLS: &str =
    "SELECT number FROM school WHERE number = ANY($1) ORDER BY number FOR UPDATE";

impl ToSql for Val {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::I(i) if *ty == Type::INT8 => i.to_sql(ty, out),
            Self::T(t) if *ty == Type::TEXT => t.to_sql(ty, out),
            Self::B(b) if *ty == Type::BYTEA => b.to_sql(ty, out),
            Self::I(_) | Self::T(_) | Self::B(_) => Err("type of an argument".into()),
        }
    }

    fn accepts(ty: &Type) -> bool {
        [Type::INT8, Type::TEXT, Type::BYTEA].contains(ty)
    }

    to_sql_checked!();
}

/// What a request brings back.
enum Answer {
    Done,
    Count(u64),
    Rows(Vec<Row>),
}

type Request<'a, T = Answer> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// Sends every request in order and only then waits for the first answer. Gives the answers in the same order.
async fn pipelined<T>(requests: Vec<Request<'_, T>>) -> Vec<Result<T, Error>> {
    let mut waiting = Vec::with_capacity(requests.len());
    for mut request in requests {
        // The first look at a request sends it.
        let early = poll_fn(|context| {
            Poll::Ready(match request.as_mut().poll(context) {
                Poll::Ready(answer) => Some(answer),
                Poll::Pending => None,
            })
        });
        let early = early.await;
        waiting.push((early, request));
    }
    let mut answers = Vec::with_capacity(waiting.len());
    for (early, request) in waiting {
        answers.push(match early {
            Some(answer) => answer,
            None => request.await,
        });
    }
    answers
}

/// Statements by their texts, each prepared once per connection.
async fn prepared<'a>(
    line: &ClientWrapper,
    texts: impl Iterator<Item = &'a str>,
) -> Result<HashMap<&'a str, Statement>, Error> {
    let mut wanted: Vec<&str> = texts.collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut requests: Vec<Request<'_, Statement>> = Vec::with_capacity(wanted.len());
    for text in &wanted {
        requests.push(Box::pin(line.prepare_cached(text)));
    }
    let statements = pipelined(requests).await;
    wanted
        .into_iter()
        .zip(statements)
        .map(|(text, statement)| Ok((text, statement?)))
        .collect()
}

fn batch<'a>(line: &'a ClientWrapper, text: &'a str) -> Request<'a> {
    Box::pin(async move { line.batch_execute(text).await.map(|()| Answer::Done) })
}

fn params(args: &[Val]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter().map(|arg| arg as &(dyn ToSql + Sync)).collect()
}

fn question<'a>(line: &'a ClientWrapper, statement: Statement, args: &'a [Val]) -> Request<'a> {
    Box::pin(async move {
        let rows = line.query(&statement, &params(args)).await;
        rows.map(Answer::Rows)
    })
}

fn order<'a>(line: &'a ClientWrapper, statement: Statement, args: &'a [Val]) -> Request<'a> {
    Box::pin(async move {
        let touched = line.execute(&statement, &params(args)).await;
        touched.map(Answer::Count)
    })
}

fn lock<'a, T: ToSql + Sync>(
    line: &'a ClientWrapper,
    statement: Statement,
    ids: &'a [T],
) -> Request<'a> {
    Box::pin(async move { line.query(&statement, &[&ids]).await.map(Answer::Rows) })
}

/// Begins a transaction and runs its steps; its end is the caller's. On any error it must be taken back.
pub(super) async fn steps(
    line: &ClientWrapper,
    names: &Names,
    txn: Option<&Txn>,
    steps: &[Step],
) -> Result<Option<Committed>, Trouble> {
    let texts: Vec<_> = steps.iter().map(|step| step.sql.text()).collect();
    let first = command::INSERT.text();
    let fixed = [LOCK_RESOURCES, LOCK_SCHOOLS, &*first];
    let wanted = texts.iter().map(|t| &**t).chain(fixed);
    let known = prepared(line, wanted).await;
    let known = known.map_err(|e| trouble(&e, names))?;
    let statement = |text: &str| {
        let found = known.get(text).cloned();
        found.ok_or_else(|| StoreError::Bug("a statement is not prepared".into()))
    };

    let resources: Vec<i64> = txn.map_or_else(Vec::new, |t| t.lock.iter().map(|r| r.0).collect());
    let no_schools = Vec::new();
    let schools = txn.map_or(&no_schools, |t| &t.lock_schools);
    let row = txn.map(Txn::command_row);
    let mut requests = vec![batch(line, "BEGIN")];
    if !resources.is_empty() {
        requests.push(lock(line, statement(LOCK_RESOURCES)?, &resources));
    }
    if !schools.is_empty() {
        requests.push(lock(line, statement(LOCK_SCHOOLS)?, schools));
    }
    let before = requests.len();
    if let Some(row) = &row {
        requests.push(question(line, statement(&first)?, row));
    }
    for (step, text) in steps.iter().zip(&texts) {
        requests.push(order(line, statement(text)?, &step.args));
    }

    let mut answers = pipelined(requests).await.into_iter();
    for answer in answers.by_ref().take(before) {
        let _ = answer.map_err(|e| trouble(&e, names))?;
    }
    let mut kept = None;
    if row.is_some() {
        kept = Some(number(answers.next(), names)?);
    }
    for (step, answer) in steps.iter().zip(answers) {
        match answer {
            Ok(Answer::Count(rows)) => step.touched(rows)?,
            Ok(_) => return Err(StoreError::Bug(step.sql.name()).into()),
            Err(error) if collided(&error) => return Err(Trouble::Collision),
            Err(error) => {
                let rule = broken(&error, names);
                let meant = rule.map_or_else(|| of_work(&error), |rule| step.broke(rule));
                return Err(meant.into());
            }
        }
    }
    Ok(kept)
}

/// The number of a command, from the answer to its own row.
fn number(answer: Option<Result<Answer, Error>>, names: &Names) -> Result<Committed, Trouble> {
    match answer {
        Some(Ok(Answer::Rows(rows))) => {
            let seq = rows.first().and_then(|row| row.try_get::<_, i64>(0).ok());
            let change = seq.and_then(|seq| u64::try_from(seq).ok());
            let kept = change.map(|change| Committed { change });
            kept.ok_or_else(|| StoreError::Damaged("command.seq".into()).into())
        }
        Some(Err(error)) => Err(match broken(&error, names) {
            Some(Rule::Unique(what)) if what == command::ONCE => StoreError::AlreadyDone.into(),
            _ => trouble(&error, names),
        }),
        _ => Err(StoreError::Bug("command.insert".into()).into()),
    }
}

/// Tries the id of a command and takes that back. The engine makes this wait for whoever has the id already.
pub(super) async fn try_id(
    line: &ClientWrapper,
    names: &Names,
    id: Uuid,
) -> Result<(), StoreError> {
    let text = command::INSERT.text();
    let statement = line.prepare_cached(&text).await.map_err(|e| of_work(&e))?;
    let row = [
        Val::from(id),
        Val::I(0),
        Val::I(0),
        "".into(),
        "".into(),
        "".into(),
        Val::Null,
    ];
    let requests = vec![
        batch(line, "BEGIN"),
        question(line, statement, &row),
        batch(line, "ROLLBACK"),
    ];
    for answer in pipelined(requests).await {
        match answer {
            Err(error) if broken(&error, names).is_none() => return Err(of_work(&error)),
            _ => {}
        }
    }
    Ok(())
}

/// All queries on one snapshot.
pub(super) async fn read(line: &ClientWrapper, read: &Read) -> Result<Vec<Rows>, StoreError> {
    let texts: Vec<_> = read.parts.iter().map(|(id, _)| id.text()).collect();
    let known = prepared(line, texts.iter().map(|t| &**t)).await;
    let known = known.map_err(|e| of_work(&e))?;
    let mut requests = vec![batch(
        line,
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    )];
    for ((_, args), text) in read.parts.iter().zip(&texts) {
        let statement = known.get(&**text).cloned();
        let statement =
            statement.ok_or_else(|| StoreError::Bug("a statement is not prepared".into()))?;
        requests.push(question(line, statement, args));
    }
    requests.push(batch(line, "COMMIT"));
    let mut found = Vec::with_capacity(read.parts.len());
    let mut ids = read.parts.iter().map(|(id, _)| *id);
    for answer in pipelined(requests).await {
        match answer {
            Ok(Answer::Rows(rows)) => {
                let id = ids.next().ok_or_else(|| StoreError::Bug("read".into()))?;
                found.push(values(id, &rows)?);
            }
            Ok(_) => {}
            Err(error) => return Err(of_work(&error)),
        }
    }
    Ok(found)
}

fn values(id: SqlId, rows: &[Row]) -> Result<Rows, StoreError> {
    let values = rows
        .iter()
        .map(|row| (0..row.len()).map(|at| value(row, at)).collect())
        .collect::<Result<Vec<_>, Error>>();
    let values = values.map_err(|_| StoreError::Damaged(id.name()))?;
    Ok(Rows::new(&id.name(), values))
}

fn value(row: &Row, at: usize) -> Result<Val, Error> {
    let kind = row.columns().get(at).map(tokio_postgres::Column::type_);
    Ok(match kind {
        Some(kind) if *kind == Type::INT8 => row.try_get::<_, Option<i64>>(at)?.into(),
        Some(kind) if *kind == Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(at)?.into(),
        _ => row.try_get::<_, Option<String>>(at)?.into(),
    })
}
