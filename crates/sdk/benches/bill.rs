//! Reading a trade bill of five million lines beside what bounds it, in one run: `cargo bench -p yifen --bench bill`.
//!
//! `wc -l` is what the memory gives, the `csv` crate's byte records what a general parser gives that neither finds columns by
//! name, nor reads an amount, nor checks a sum. Times of a machine mean little: what counts is the median of the rounds'
//! ratios to the `csv` crate. `YIFEN_BILL_ROWS` makes the bill shorter or longer.
#![expect(clippy::float_arithmetic, clippy::print_stdout, reason = "a benchmark reckons with rates and prints them")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY};
use yifen::bill::{BillReader, BillWriter, Fee, Rate, Sha1Reader, TradeBill, TradeEntry};
use yifen::{Date, Fen};

const ROWS: u64 = 5_000_000;
const ROUNDS: usize = 5;

/// What the reader promises: at least this part of the `csv` crate's rate, with every sum checked and seven values of each
/// row taken; the same with the file's SHA-1 checked on the way; and at most so many megabytes, however long the bill.
const ROWS_BOUND: f64 = 0.85;
const HASHED_BOUND: f64 = 0.5;
const MEMORY_BOUND: f64 = 50.0;

fn main() -> ExitCode {
    // Only `cargo bench` passes this; under any other command nothing is timed.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let rows = std::env::var("YIFEN_BILL_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(ROWS);
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("trade-bill-{rows}.csv"));
    let bytes = generated(&path, rows);
    let sha1 = sha1_of(&path);
    let megabytes = bytes as f64 / 1e6;

    let names =
        ["wc -l", "csv crate, byte records", "rows, sums checked", "rows, 7 values taken", "the same, and SHA-1"];
    let mut times: [Vec<Duration>; 5] = Default::default();
    for round in 0..=ROUNDS {
        let taken = [
            timed(|| count_lines(&path)),
            timed(|| csv_records(&path, rows)),
            timed(|| bare_rows(File::open(&path).expect("the bill"), rows)),
            timed(|| parsed_rows(File::open(&path).expect("the bill"), rows)),
            timed(|| parsed_rows(Sha1Reader::new(File::open(&path).expect("the bill"), &sha1), rows)),
        ];
        // The first round fills the page cache.
        if round > 0 {
            times.iter_mut().zip(taken).for_each(|(times, taken)| times.push(taken));
        }
    }

    println!("{rows} rows, {megabytes:.0} MB, {ROUNDS} rounds");
    println!("{:<26}{:>12}{:>12}{:>16}", "", "median s", "MB/s", "x csv crate");
    for (name, taken) in names.iter().zip(&times) {
        let seconds: Vec<f64> = taken.iter().map(Duration::as_secs_f64).collect();
        let seconds = median(seconds);
        println!("{name:<26}{seconds:>12.2}{:>12.0}{:>16.2}", megabytes / seconds, ratio(&times[1], taken));
    }
    let resident = resident_megabytes();
    println!("most resident memory {resident:.1} MB");
    let kept = [
        judge("rows, 7 values taken / csv crate", ratio(&times[1], &times[3]), ROWS_BOUND),
        judge("the same with SHA-1 / csv crate", ratio(&times[1], &times[4]), HASHED_BOUND),
        judge("50 MB / most resident memory", MEMORY_BOUND / resident, 1.0),
    ];
    if kept == [true; 3] { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The median of the rounds' ratios of the rates.
fn ratio(control: &[Duration], taken: &[Duration]) -> f64 {
    median(control.iter().zip(taken).map(|(control, taken)| control.as_secs_f64() / taken.as_secs_f64()).collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn judge(what: &str, ratio: f64, bound: f64) -> bool {
    let kept = ratio >= bound;
    println!("{what}: {ratio:.2}, bound {bound:.2}{}", if kept { "" } else { " MISSED" });
    kept
}

#[expect(clippy::disallowed_methods, reason = "a benchmark asks the machine for the time")]
fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

fn count_lines(path: &Path) {
    let output = Command::new("wc").arg("-l").arg(path).output().expect("wc runs");
    assert!(output.status.success(), "wc counts");
    black_box(output.stdout);
}

fn csv_records(path: &Path, rows: u64) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(false)
        .buffer_capacity(128 * 1024)
        .from_path(path)
        .expect("the bill");
    let mut record = csv::ByteRecord::new();
    let mut count = 0;
    while reader.read_byte_record(&mut record).expect("reads") {
        black_box(&record);
        count += 1;
    }
    assert_eq!(count, rows + 3);
}

fn bare_rows(source: impl Read, rows: u64) {
    let mut bill = BillReader::<TradeBill, _>::new(source);
    while let Some(row) = bill.next_row().expect("reads") {
        black_box(row);
    }
    assert_eq!(bill.summary().map(|summary| summary.rows), Some(rows));
}

/// What matching a bill with a ledger looks at.
fn parsed_rows(source: impl Read, rows: u64) {
    let mut bill = BillReader::<TradeBill, _>::new(source);
    let mut paid = Fen::ZERO;
    while let Some(row) = bill.next_row().expect("reads") {
        black_box((row.transaction_id(), row.out_trade_no(), row.trade_state()));
        black_box(row.trade_time().expect("a time"));
        black_box(row.refund().expect("an amount"));
        black_box(row.service_fee().expect("a fee"));
        paid = paid.checked_add(row.settlement_total().expect("an amount")).expect("fits");
    }
    let summary = bill.summary().expect("the bill is whole");
    assert_eq!((summary.rows, summary.get("应结订单总金额")), (rows, Some(paid.to_string().as_str())));
}

/// The same bytes on every machine; made once.
fn generated(path: &Path, rows: u64) -> u64 {
    if let Ok(found) = fs::metadata(path) {
        return found.len();
    }
    println!("making {}", path.display());
    let beside = path.with_extension("part");
    let out = BufWriter::with_capacity(1 << 20, File::create(&beside).expect("a file"));
    let mut bill = BillWriter::new(out, TradeBill::ALL).expect("a header");
    let begin = Date::parse("2026-01-02").expect("a day").begin();
    let names = ["红茶两杯", "Tea for two", "乌龙茶 250g, 礼盒装", "订单 \"加急\"", "autotest"];
    let pick = |number: u64, of: u64| usize::try_from(number % of).expect("small");
    for number in 0..rows {
        let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
        let is_refund = mixed % 10 == 0;
        let amount = Fen::new(i64::try_from(mixed % 100_000).expect("small") + 1);
        let [paid, refunded] = if is_refund { [Fen::ZERO, amount] } else { [amount, Fen::ZERO] };
        let fee = Fen::new(amount.get() * 6 / 1000);
        let fee = Fee::from_fen(if is_refund { Fen::new(-fee.get()) } else { fee });
        let entry = TradeEntry {
            trade_time: begin + Duration::from_secs(mixed % 86_400),
            appid: "wx8888888888888888".to_owned(),
            mchid: "1900000001".to_owned(),
            transaction_id: format!("42000000002026010{number:011}"),
            out_trade_no: format!("tea-20260102-{number:010}"),
            openid: Some(format!("oUpF8uMuAJO_M2pxb1Q9z{:07}", mixed % 10_000_000)),
            trade_type: "JSAPI".to_owned(),
            trade_state: if is_refund { "REFUND" } else { "SUCCESS" }.to_owned(),
            bank_type: "OTHERS".to_owned(),
            currency: "CNY".to_owned(),
            settlement_total: paid,
            coupon: Some(Fen::ZERO),
            refund_id: is_refund.then(|| format!("503000072026010{number:014}")),
            out_refund_no: is_refund.then(|| format!("refund-{number:012}")),
            refund: Some(refunded),
            coupon_refund: Some(Fen::ZERO),
            refund_channel: is_refund.then(|| "ORIGINAL".to_owned()),
            refund_status: is_refund.then(|| "SUCCESS".to_owned()),
            description: Some(names[pick(mixed, 5)].to_owned()),
            attach: (mixed % 3 == 0).then(|| "shop=12&till=3".to_owned()),
            service_fee: fee,
            rate: Some(Rate::from_millionths(6000)),
            total: Some(paid),
            applied_refund: Some(refunded),
            ..TradeEntry::default()
        };
        bill.write(&entry).expect("writes");
    }
    bill.finish().expect("a summary").flush().expect("writes");
    fs::rename(&beside, path).expect("its name");
    fs::metadata(path).expect("the bill").len()
}

fn sha1_of(path: &Path) -> String {
    let mut file = File::open(path).expect("the bill");
    let mut context = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer).expect("reads") {
            0 => return hex::encode(context.finish()),
            count => context.update(&buffer[..count]),
        }
    }
}

/// The most memory this process ever had.
fn resident_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux says");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a high-water mark");
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().expect("a number");
    kilobytes * 1024.0 / 1e6
}
