//! Plays many seeds, on every core, and tells of the first that fails with the command that replays it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command's output is its purpose")]

use std::ops::Range;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use yifen_simulation::{Settings, Tally, run};

/// Seeds that failed once are played first, forever.
const FAILED_ONCE: &str = include_str!("../seeds.txt");

/// Plays histories of a gateway and a platform under faults, and checks that not one fen is off.
#[derive(Debug, Parser)]
struct Arguments {
    /// One seed
    #[arg(long, conflicts_with = "seeds")]
    seed: Option<u64>,
    /// Seeds FROM..TO
    #[arg(long, default_value = "0..100", value_parser = range)]
    seeds: Range<u64>,
    /// Orders a seed
    #[arg(long, default_value_t = 100)]
    orders: u32,
    /// Play every seed twice and compare
    #[arg(long)]
    twice: bool,
}

fn range(text: &str) -> Result<Range<u64>, String> {
    let parsed = text.split_once("..").and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
    parsed.ok_or_else(|| "expected FROM..TO, such as 0..1000".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let settings = Settings { orders: arguments.orders };
    let seeds: Vec<u64> = match arguments.seed {
        Some(seed) => vec![seed],
        None => failed_once().chain(arguments.seeds.clone()).collect(),
    };
    let progress = ProgressBar::new(seeds.len() as u64);
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} seeds, {eta} to go").expect("a valid template");
    progress.set_style(style);
    let next = AtomicU64::new(0);
    let total = Mutex::new(Tally::default());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, std::num::NonZero::get) {
            scope.spawn(|| {
                while let Some(seed) =
                    usize::try_from(next.fetch_add(1, Ordering::Relaxed)).ok().and_then(|n| seeds.get(n))
                {
                    match play(*seed, settings, arguments.twice) {
                        Ok(tally) => total.lock().expect("no thread panics here").add(&tally),
                        Err(why) => failures.lock().expect("no thread panics here").push((*seed, why)),
                    }
                    progress.inc(1);
                }
            });
        }
    });
    progress.finish_and_clear();
    let failures = failures.into_inner().expect("no thread panics here");
    for (seed, why) in &failures {
        let orders = settings.orders;
        eprintln!(
            "seed {seed} FAILED: {why}\n  replay: cargo run --release --bin yifen-simulation -- --seed {seed} --orders {orders}"
        );
    }
    let tally = total.into_inner().expect("no thread panics here");
    println!("{} seeds: {tally}", seeds.len() - failures.len());
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn play(seed: u64, settings: Settings, twice: bool) -> Result<Tally, String> {
    let first = run(seed, settings)?;
    if twice && run(seed, settings)? != first {
        return Err("played twice, two histories: something is not deterministic".to_owned());
    }
    Ok(first)
}

fn failed_once() -> impl Iterator<Item = u64> {
    FAILED_ONCE.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok())
}
