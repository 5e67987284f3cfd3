//! Bills as the platform writes them: what is read, what is refused and where, and that what is written reads the same.

use std::io::Read;

use proptest::prelude::*;
use yifen::bill::{
    BillError, BillParser, BillReader, BillWriter, Fee, FundFlowBill, FundFlowEntry, Layout, MAX_COLUMNS,
    MAX_LINE_BYTES, ProfitSharingBill, ProfitSharingEntry, Rate, Sha1Reader, Step, TradeBill, TradeEntry,
};
use yifen::{Fen, HashMismatch, Timestamp};

/// A day as the platform writes it, with a payment, a refund, a comma and a quote in a value.
const ALL: &str = "\u{feff}交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n\
`2026-01-02 09:59:58,`wx8888888888888888,`1900000001,`0,`till-7,`4200000000202601021234567890,`tea-20260102-0001,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`NATIVE,`SUCCESS,`OTHERS,`CNY,`19.90,`0.10,`0,`0,`0.00,`0.00,`,`,`茶, \"两杯\",`a=1,`0.12000,`0.60%,`20.00,`0.00,`\r\n\
`2026-01-02 08:00:00,`wx8888888888888888,`1900000001,`0,`,`4200000000202601021234567891,`tea-20260101-0009,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`REFUND,`CMB_DEBIT,`CNY,`0.00,`0.00,`50300007202601020000000001,`refund-1,`0.01,`0.00,`ORIGINAL,`SUCCESS,`tea,`,`0.00000,`0.60%,`0.00,`0.01,`\r\n\
总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n\
`2.0,`19.90,`0.01,`0.0,`0.12,`20.00,`0.01\r\n";

const FUND_FLOW: &str = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号\n\
`2026-01-02 13:54:01,`50300806962021020105978994968,`4200000920202101197964319284,`退款,`退款,`支出,`0.01,`0.22,`1900000001API,`退款总金额0.01元;含手续费0.00元,`refund-1\n\
`2026-01-02 14:00:00,`4200000000202601021234567890,`4200000000202601021234567890,`交易,`交易,`收入,`19.90,`20.12,`system,`,`tea-20260102-0001\n\
资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n\
`2,`1,`19.90,`1,`0.01\n";

fn read<L: Layout>(file: &[u8]) -> Result<Vec<L::Entry>, BillError>
where
    for<'a> L::Row<'a>: ToEntry<L::Entry>,
{
    let mut bill = BillReader::<L, _>::new(file);
    let mut entries = Vec::new();
    while let Some(row) = bill.next_row()? {
        entries.push(row.entry()?);
    }
    assert_eq!(bill.summary().map(|summary| summary.rows), u64::try_from(entries.len()).ok());
    Ok(entries)
}

/// The three kinds of row, for one test of all.
trait ToEntry<E> {
    fn entry(&self) -> Result<E, BillError>;
}

impl ToEntry<TradeEntry> for yifen::bill::TradeRow<'_> {
    fn entry(&self) -> Result<TradeEntry, BillError> {
        self.to_entry()
    }
}

impl ToEntry<FundFlowEntry> for yifen::bill::FundFlowRow<'_> {
    fn entry(&self) -> Result<FundFlowEntry, BillError> {
        self.to_entry()
    }
}

impl ToEntry<ProfitSharingEntry> for yifen::bill::ProfitSharingRow<'_> {
    fn entry(&self) -> Result<ProfitSharingEntry, BillError> {
        self.to_entry()
    }
}

fn refused(file: &str) -> BillError {
    read::<TradeBill>(file.as_bytes()).expect_err("the bill is refused")
}

#[test]
fn a_trade_bill_is_read_by_the_names_in_its_header() {
    let mut bill = BillReader::<TradeBill, _>::new(ALL.as_bytes());
    let row = bill.next_row().expect("reads").expect("a row");
    assert_eq!(row.trade_time().expect("a time").to_string(), "2026-01-02T09:59:58+08:00");
    assert_eq!((row.transaction_id(), row.out_trade_no()), ("4200000000202601021234567890", "tea-20260102-0001"));
    assert_eq!((row.sub_mchid(), row.refund_id(), row.refund_status()), (None, None, None));
    assert_eq!((row.device_info(), row.description()), (Some("till-7"), Some("茶, \"两杯\"")));
    assert_eq!((row.settlement_total().ok(), row.total().ok()), (Some(Fen::new(1990)), Some(Some(Fen::new(2000)))));
    assert_eq!(row.service_fee().ok().flatten().and_then(Fee::to_fen), Some(Fen::new(12)));
    assert_eq!(row.rate().ok().flatten(), Some(Rate::from_millionths(6000)));
    assert_eq!(row.refund_apply_time().expect("no such column"), None);
    assert!(!row.is_refund());
    assert_eq!((row.record().line(), row.record().get("付款银行")), (2, Some("OTHERS")));

    let row = bill.next_row().expect("reads").expect("a row");
    assert!(row.is_refund());
    assert_eq!((row.refund_id(), row.out_refund_no()), (Some("50300007202601020000000001"), Some("refund-1")));
    assert_eq!(row.refund().ok(), Some(Some(Fen::new(1))));

    assert!(bill.next_row().expect("reads").is_none());
    assert!(bill.next_row().expect("the end stays").is_none());
    let summary = bill.summary().expect("a summary");
    assert_eq!((summary.rows, summary.get("手续费总金额"), summary.get("总交易单数")), (2, Some("0.12"), Some("2.0")));
}

#[test]
fn columns_may_stand_anywhere_and_unknown_ones_are_kept() {
    let file = "新列,商户订单号,交易状态,商户号,总金额,微信订单号,交易时间\n\
        `x,`tea-1,`SUCCESS,`19,`1.5,`42,`2026-01-02 00:00:00\n\
        总交易单数,总交易额,新合计\n`1,`1.50,`y\n";
    let mut bill = BillReader::<TradeBill, _>::new(file.as_bytes());
    let row = bill.next_row().expect("reads").expect("a row");
    assert_eq!((row.out_trade_no(), row.settlement_total().ok()), ("tea-1", Some(Fen::new(150))));
    assert_eq!((row.record().get("新列"), row.record().get("没有")), (Some("x"), None));
    assert_eq!(row.record().iter().nth(1), Some(("商户订单号", "tea-1")));
    assert_eq!((row.total().expect("absent"), row.attach(), row.appid()), (None, None, ""));
    assert!(bill.next_row().expect("reads").is_none());
    assert_eq!(bill.summary().and_then(|summary| summary.get("新合计")), Some("y"));
}

#[test]
fn values_without_backticks_a_missing_last_newline_and_blank_lines_are_read() {
    let bare = ALL.replace('`', "").replace("茶, \"两杯\"", "茶").replace("\r\n", "\n");
    let blank = ALL.replace("\r\n", "\r\n\r\n");
    for file in [bare.trim_end(), &blank, ALL.trim_end()] {
        let entries = read::<TradeBill>(file.as_bytes()).expect(file);
        assert_eq!((entries.len(), entries[0].total), (2, Some(Fen::new(2000))));
    }
}

#[test]
fn a_fund_flow_bill_is_read_whatever_its_parentheses() {
    for file in [FUND_FLOW.to_owned(), FUND_FLOW.replace('（', "(").replace('）', ")")] {
        let mut bill = BillReader::<FundFlowBill, _>::new(file.as_bytes());
        let row = bill.next_row().expect("reads").expect("a row");
        assert_eq!((row.is_income(), row.amount().ok()), (Some(false), Some(Fen::new(1))));
        assert_eq!((row.balance().ok(), row.voucher_no()), (Some(Some(Fen::new(22))), Some("refund-1")));
        let row = bill.next_row().expect("reads").expect("a row");
        assert_eq!((row.is_income(), row.remark()), (Some(true), None));
        assert!(bill.next_row().expect("reads").is_none());
    }
    let wrong = FUND_FLOW.replace("`1,`19.90,`1,`0.01", "`2,`19.90,`1,`0.01");
    let error = read::<FundFlowBill>(wrong.as_bytes()).expect_err("one came in");
    assert_eq!(error.to_string(), "line 5: the summary says `收入笔数` is 2, the rows come to 1");
}

#[test]
fn a_profit_sharing_bill_is_read_as_far_as_it_is_known() {
    let file = "分账时间,分账发起方,分账方,微信订单号,微信分账/回退单号,分账明细单号,商户分账/回退单号,订单金额,分账接收方,金额,业务类型,处理状态,分账描述,备注,新列\n\
        `2026-01-02 10:00:00,`1900000100,`1900000109,`42,`30,`36,`P1,`20.00,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`0.50,`分账,`成功,`for tea,`,z\n\
        总条数,总金额\n`1,`0.50\n";
    let entries = read::<ProfitSharingBill>(file.as_bytes()).expect("reads");
    let some_bare = file.replace(",`20.00,", ",20.00,").replace(",`z", ",z");
    assert_eq!(read::<ProfitSharingBill>(some_bare.as_bytes()).expect("reads"), entries);
    assert_eq!((entries[0].amount, entries[0].detail_id.as_deref()), (Some(Fen::new(50)), Some("36")));
    assert!(!format!("{entries:?}").contains("oUpF8uMuAJO"), "a receiver may be a person");
}

#[test]
fn a_day_without_rows_has_a_header_and_a_summary() {
    let header = ALL.lines().next().expect("a header");
    let empty = format!("{header}\r\n总交易单数,应结订单总金额\r\n`0,`0.00\r\n");
    assert_eq!(read::<TradeBill>(empty.as_bytes()).expect("reads"), []);
    for nothing in ["", "\u{feff}", "\r\n\r\n"] {
        assert!(matches!(refused(nothing), BillError::Empty), "{nothing:?}");
    }
}

#[test]
fn what_is_not_that_bill_is_refused_by_line_and_column() {
    let error = refused(r#"{"code":"NO_STATEMENT_EXIST","message":"账单不存在"}"#);
    assert!(matches!(error, BillError::MissingColumn { line: 1, column: "交易时间" }), "{error}");
    let error = read::<FundFlowBill>(ALL.as_bytes()).expect_err("another kind");
    assert!(matches!(error, BillError::MissingColumn { line: 1, column: "记账时间" }), "{error}");
    let error = refused(&ALL.replacen("公众账号ID", "商户号", 1));
    assert!(matches!(&error, BillError::RepeatedColumn { line: 1, column } if column == "商户号"), "{error}");
    let error = refused(&ALL.replacen(",`OTHERS", "", 1));
    assert!(matches!(error, BillError::Width { line: 2, expected: 27, found: 26 }), "{error}");
    let error = refused(&ALL.replacen("`NATIVE", "`NATIVE,`x", 1));
    assert!(matches!(error, BillError::Width { line: 2, expected: 27, found: 28 }), "{error}");
    let error = refused(&ALL.replacen("`19.90", "`19.905", 1));
    assert_eq!(error.to_string(), "line 2: `应结订单金额` should be an amount in yuan, found `19.905`");
    let error = refused(&ALL.replacen("`19.90", "`oUpF8uMuAJO", 1));
    assert_eq!(error.to_string(), "line 2: `应结订单金额` should be an amount in yuan, found 11 bytes of text");
    let error = refused(&ALL.replacen("2026-01-02 09:59:58", "2026-01-02T09:59:58", 1));
    assert!(matches!(&error, BillError::Value { line: 2, column, .. } if column == "交易时间"), "{error}");
    let error = refused(&format!("{ALL}`one more\r\n"));
    assert!(matches!(error, BillError::Trailing { line: 6 }), "{error}");
    let error = refused(&",".repeat(MAX_COLUMNS));
    assert!(matches!(error, BillError::TooManyColumns { line: 1, most: MAX_COLUMNS }), "{error}");
    let error = refused(&" ".repeat(MAX_LINE_BYTES + 1));
    assert!(matches!(error, BillError::LineTooLong { line: 1, most: MAX_LINE_BYTES }), "{error}");
    let mut bytes = ALL.as_bytes().to_vec();
    let at = ALL.find("茶").expect("a name");
    bytes[at] = 0xFF;
    let error = read::<TradeBill>(&bytes).expect_err("no text");
    assert!(matches!(error, BillError::NotUtf8 { line: 2 }), "{error}");
    let most = "92233720368547758.07";
    let error = refused(&ALL.replace("`19.90", &format!("`{most}")).replacen(
        "`0.00,`0.00,`503",
        &format!("`{most},`0.00,`503"),
        1,
    ));
    assert!(matches!(&error, BillError::Overflow { line: 3, column } if column == "应结订单金额"), "{error}");
}

#[test]
fn a_summary_that_disagrees_with_the_rows_is_named() {
    for (says, column, expected, found) in [
        ("`3.0,`19.90,`0.01,`0.0,`0.12,`20.00,`0.01", "总交易单数", "3", "2"),
        ("`2,`19.91,`0.01,`0.0,`0.12,`20.00,`0.01", "应结订单总金额", "19.91", "19.90"),
        ("`2,`19.90,`0.02,`0.0,`0.12,`20.00,`0.01", "退款总金额", "0.02", "0.01"),
        ("`2,`19.90,`0.01,`0.0,`0.12001,`20.00,`0.01", "手续费总金额", "0.12001", "0.12000"),
        ("`2,`19.90,`0.01,`0.0,`0.12,`2000,`0.01", "订单总金额", "2000.00", "20.00"),
    ] {
        let error = refused(&ALL.replace("`2.0,`19.90,`0.01,`0.0,`0.12,`20.00,`0.01", says));
        let BillError::Total { line: 5, column: c, expected: e, found: f } = &error else { panic!("{error}") };
        assert_eq!((c.as_str(), e.as_str(), f.as_str()), (column, expected, found));
    }
    // A row less, with nothing else changed: only the summary knows.
    let lines: Vec<_> = ALL.split_inclusive("\r\n").collect();
    let error = refused(&[lines[0], lines[1], lines[3], lines[4]].concat());
    assert!(matches!(error, BillError::Total { line: 4, .. }), "{error}");
}

/// Wherever a bill is cut, it is never taken for a whole one; only its last line's end may be missing.
#[test]
fn a_bill_that_is_cut_short_anywhere_is_refused() {
    for length in 0..ALL.len() {
        let cut = &ALL.as_bytes()[..length];
        let result = read::<TradeBill>(cut);
        let only_the_end_is_missing = ALL.len() - length <= 2;
        assert_eq!(result.is_ok(), only_the_end_is_missing, "cut at {length}: {result:?}");
    }
    let before_summary = ALL.find("总交易单数").expect("a summary");
    let error = refused(&ALL[..before_summary]);
    assert!(matches!(error, BillError::Truncated { line: 3, missing: "its summary" }), "{error}");
    let error = refused(&ALL[..before_summary - 40]);
    assert!(matches!(error, BillError::Truncated { line: 3, missing: "the end of the line" }), "{error}");
}

#[test]
fn after_a_refusal_nothing_more_is_read() {
    let file = ALL.replacen("`19.90", "`x", 1);
    let mut bill = BillReader::<TradeBill, _>::new(file.as_bytes());
    assert!(matches!(bill.next_row(), Err(BillError::Value { .. })));
    assert!(matches!(bill.next_row(), Err(BillError::Refused)));
    assert!(bill.summary().is_none());
}

#[test]
fn a_bill_reads_the_same_in_pieces_of_any_size() {
    let whole = read::<TradeBill>(ALL.as_bytes()).expect("reads");
    for size in [1, 2, 3, 7, 64, 1000] {
        let mut parser = BillParser::<TradeBill>::new();
        let (mut pieces, mut entries) = (ALL.as_bytes().chunks(size), Vec::new());
        loop {
            match parser.advance().expect("reads") {
                Step::Row => entries.push(parser.row().to_entry().expect("reads")),
                Step::NeedMore => match pieces.next() {
                    Some(piece) => parser.push(piece),
                    None => parser.end(),
                },
                Step::End => break,
            }
        }
        assert_eq!(entries, whole);
    }
}

/// Gives a byte at a time, and fails at the end.
struct Broken<'a>(&'a [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some((first, rest)) = self.0.split_first() else { return Err(std::io::ErrorKind::ConnectionReset.into()) };
        buffer[0] = *first;
        self.0 = rest;
        Ok(1)
    }
}

#[test]
fn a_source_that_breaks_off_is_never_a_whole_bill() {
    let mut bill = BillReader::<TradeBill, _>::new(Broken(ALL.as_bytes()));
    assert!(bill.next_row().expect("reads").is_some());
    assert!(bill.next_row().expect("reads").is_some());
    assert!(matches!(bill.next_row(), Err(BillError::Io(_))));
    assert!(matches!(bill.next_row(), Err(BillError::Refused)));
}

#[test]
fn a_file_whose_hash_is_another_is_only_refused_at_its_end() {
    const SHA1: &str = "b10bba33d6a1cce1f17b4b7d7eaa1d1a0dd1f1d6";
    let mut right = Vec::new();
    let error = Sha1Reader::new(ALL.as_bytes(), SHA1).read_to_end(&mut right).expect_err("another hash");
    let mismatch = error.get_ref().and_then(|error| error.downcast_ref::<HashMismatch>()).expect("the reason");
    assert_eq!((mismatch.expected.as_str(), right.as_slice()), (SHA1, ALL.as_bytes()));

    let upper = mismatch.found.to_ascii_uppercase();
    let mut bill = BillReader::<TradeBill, _>::new(Sha1Reader::new(ALL.as_bytes(), &upper));
    while bill.next_row().expect("the hash is right").is_some() {}
    let mut bill = BillReader::<TradeBill, _>::new(Sha1Reader::new(ALL.as_bytes(), SHA1));
    let mut rows = 0;
    let error = loop {
        match bill.next_row() {
            Ok(Some(_)) => rows += 1,
            Ok(None) => panic!("a bill with another hash was taken for whole"),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, BillError::Io(_)) && rows == 2, "{error}");
}

fn text() -> impl Strategy<Value = String> {
    "[ -_a-~一-龥，、\"']{0,12}".prop_filter("`0` and nothing stand for none", |text| !text.is_empty() && text != "0")
}

fn fen() -> impl Strategy<Value = Fen> {
    (-1_000_000_000_i64..1_000_000_000).prop_map(Fen::new)
}

fn time() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000).prop_map(Timestamp::from_unix)
}

fn maybe<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(value)
}

prop_compose! {
    fn trade()(
        times in (time(), maybe(time()), maybe(time())),
        texts in proptest::collection::vec(text(), 8),
        maybes in proptest::collection::vec(maybe(text()), 10),
        amounts in proptest::collection::vec(maybe(fen()), 5),
        settlement_total in fen(),
        service_fee in maybe((-1_000_000_000_i64..1_000_000_000).prop_map(Fee::new)),
        rate in maybe((0_i64..2_000_000).prop_map(Rate::from_millionths)),
    ) -> TradeEntry {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().expect("enough");
        let mut maybes = maybes.into_iter();
        let mut maybe = || maybes.next().expect("enough");
        TradeEntry {
            trade_time: times.0, refund_apply_time: times.1, refund_success_time: times.2,
            appid: text(), mchid: text(), transaction_id: text(), out_trade_no: text(), trade_type: text(),
            trade_state: text(), bank_type: text(), currency: text(),
            sub_mchid: maybe(), device_info: maybe(), openid: maybe(), refund_id: maybe(), out_refund_no: maybe(),
            refund_channel: maybe(), refund_status: maybe(), description: maybe(), attach: maybe(), rate_remark: maybe(),
            settlement_total, coupon: amounts[0], refund: amounts[1], coupon_refund: amounts[2], total: amounts[3],
            applied_refund: amounts[4], service_fee, rate,
        }
    }
}

prop_compose! {
    fn movement()(
        accounting_time in time(),
        flow_no in text(),
        direction in prop_oneof![Just(FundFlowBill::INCOME), Just(FundFlowBill::EXPENSE)],
        amount in fen(),
        balance in maybe(fen()),
        maybes in proptest::collection::vec(maybe(text()), 6),
    ) -> FundFlowEntry {
        let [business_no, business_name, business_type, applicant, remark, voucher_no] =
            maybes.try_into().expect("six");
        FundFlowEntry {
            accounting_time, flow_no, direction: direction.to_owned(), amount, balance, business_no, business_name,
            business_type, applicant, remark, voucher_no,
        }
    }
}

proptest! {
    #[test]
    fn a_trade_bill_that_is_written_reads_the_same(entries in proptest::collection::vec(trade(), 0..12)) {
        let mut bill = BillWriter::new(Vec::new(), TradeBill::REFUND).expect("writes");
        entries.iter().for_each(|entry| bill.write(entry).expect("writes"));
        let file = bill.finish().expect("writes");
        prop_assert_eq!(read::<TradeBill>(&file).expect("reads"), entries);
    }

    #[test]
    fn a_fund_flow_bill_that_is_written_reads_the_same(entries in proptest::collection::vec(movement(), 0..12)) {
        let mut bill = BillWriter::new(Vec::new(), FundFlowBill::ALL).expect("writes");
        entries.iter().for_each(|entry| bill.write(entry).expect("writes"));
        let file = bill.finish().expect("writes");
        prop_assert_eq!(read::<FundFlowBill>(&file).expect("reads"), entries);
    }

    /// Line breaks, separators and backticks in a value never make another row, column or amount.
    #[test]
    fn no_value_breaks_the_bill(mut entry in trade(), name in "[,`\r\n\u{1}a茶]{0,8}", attach in "[,`\r\n]{0,5}") {
        (entry.description, entry.attach) = (Some(name), Some(attach));
        let mut bill = BillWriter::new(Vec::new(), TradeBill::REFUND).expect("writes");
        bill.write(&entry).expect("writes");
        let read = read::<TradeBill>(&bill.finish().expect("writes")).expect("reads");
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!((read[0].applied_refund, read[0].service_fee), (entry.applied_refund, entry.service_fee));
        prop_assert_eq!(&read[0].out_trade_no, &entry.out_trade_no);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0_usize..2000) {
        let mut file = ALL.as_bytes().to_vec();
        let at = at % file.len();
        file.splice(at..at, bytes);
        let _ = read::<TradeBill>(&file);
    }
}

#[test]
fn the_forms_have_the_platforms_columns() {
    let header = |file: Vec<u8>| String::from_utf8(file).expect("text").lines().next().expect("a header").to_owned();
    let written = |form| header(BillWriter::new(Vec::new(), form).expect("writes").finish().expect("writes"));
    assert_eq!(written(TradeBill::ALL), ALL.lines().next().expect("a header"));
    let success: Vec<_> = ALL.lines().next().expect("a header").split(',').collect();
    let success = [&success[..14], &success[20..25], &success[26..]].concat().join(",");
    assert_eq!(written(TradeBill::SUCCESS), success);
    let refund = written(TradeBill::ALL).replace("代金券金额,", "代金券金额,退款申请时间,退款成功时间,");
    assert_eq!(written(TradeBill::REFUND), refund);
    let file = BillWriter::new(Vec::new(), FundFlowBill::ALL).expect("writes").finish().expect("writes");
    assert_eq!(
        header(file),
        "\u{feff}".to_owned() + &FUND_FLOW.lines().next().expect("a header").replace('（', "(").replace('）', ")")
    );
}

#[test]
fn no_debug_shows_the_user() {
    let mut bill = BillReader::<TradeBill, _>::new(ALL.as_bytes());
    let row = bill.next_row().expect("reads").expect("a row");
    assert_eq!(row.openid(), Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"));
    let shown = format!("{row:?} {:?}", row.to_entry());
    assert!(shown.contains("tea-20260102-0001") && !shown.contains("oUpF8u"), "{shown}");
}
