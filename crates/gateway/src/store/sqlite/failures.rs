//! What was acknowledged outlives what befalls a process: a kill without warning, a full disk.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::super::contract;
use super::*;

/// Tells the re-executed test binary that it is the one to be killed, and where its database lies.
const KILLED: &str = "YIFEN_TEST_COMMITS_UNTIL_KILLED";

/// How many processes are killed, each a little later than the one before: one alone may happen to die between two commits.
const KILLS: usize = 20;

/// How many wait for an acknowledgement at once, so that commits come in groups.
const AT_ONCE: u32 = 8;

/// The child is this very test in a process of its own: it commits and tells each acknowledged number until it is killed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_outlives_kill_9() {
    if let Some(path) = std::env::var_os(KILLED) {
        return commit_until_killed(&SqliteStore::open(path).expect("opens")).await;
    }
    for kill in 0..KILLS {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("yifen.db");
        let acknowledged = kill_after(20 + 7 * kill, &path);
        contract::is_filled(&SqliteStore::open(&path).expect("opens"), acknowledged).await;
    }
}

/// Lets a process commit and kills it after so many acknowledgements; brings all that it told until it was dead.
fn kill_after(count: usize, path: &Path) -> Vec<u32> {
    let name = "store::sqlite::failures::what_was_acknowledged_outlives_kill_9";
    let mut child = Command::new(std::env::current_exe().expect("runs from a file"))
        .args(["--exact", name, "--nocapture"])
        .env(KILLED, path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let lines = BufReader::new(child.stdout.take().expect("is piped")).lines().map_while(Result::ok);
    let mut acknowledged = Vec::new();
    // A line that the kill cut off ends without its full stop.
    for number in lines.filter_map(|line| line.strip_suffix('.')?.parse().ok()) {
        acknowledged.push(number);
        if acknowledged.len() == count {
            child.kill().expect("is killed");
        }
    }
    assert!(!child.wait().expect("ended").success(), "it was killed, it did not end");
    assert!(acknowledged.len() >= count);
    acknowledged
}

async fn commit_until_killed(store: &SqliteStore) {
    let committing = (0..AT_ONCE).map(|lane| async move {
        for number in (lane..).step_by(usize::try_from(AT_ONCE).expect("is small")) {
            store.create(contract::new(number)).await.expect("is durable");
            // The test harness holds back what is printed, but not what is written.
            std::io::stdout().write_all(format!("{number}.\n").as_bytes()).expect("somebody listens");
        }
    });
    futures_util::future::join_all(committing).await;
}

/// Once the disk is full some writes are refused; what was acknowledged stays, and with room again everything goes on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_and_loses_nothing() {
    const PAGES: &str = "PRAGMA max_page_count";
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("yifen.db");
    let store = SqliteStore::open(&path).expect("opens");
    let limit = |pages: u32| {
        store.write(move |connection| connection.execute_batch(&format!("{PAGES} = {pages}")).map_err(failed))
    };
    limit(60).await.expect("is limited");
    let made = futures_util::future::join_all((0..400).map(|number| store.create(contract::new(number)))).await;
    let (kept, refused): (Vec<u32>, Vec<u32>) =
        (0..400).partition(|number| made[usize::try_from(*number).expect("is small")].is_ok());
    assert!(!kept.is_empty() && !refused.is_empty(), "{} kept, {} refused", kept.len(), refused.len());
    contract::is_filled(&store, kept.clone()).await;
    for number in &refused {
        assert_eq!(store.payment(contract::new(*number).payment.id).await, Ok(None));
    }
    limit(100_000).await.expect("is limited");
    for number in &refused {
        assert_eq!(store.create(contract::new(*number)).await, Ok(super::super::Creation::Made));
    }
    drop(store);
    contract::is_filled(&SqliteStore::open(&path).expect("opens"), kept.into_iter().chain(refused)).await;
}
