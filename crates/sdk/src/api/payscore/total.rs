//! The one sum PayScore insists on: total = fees − discounts (后付费项目金额之和 − 商户优惠金额之和 = 总金额).

use crate::check::InvalidRequest;
use crate::money::Fen;

/// The parts of the sum, as far as they were given.
pub(super) struct Total<F, D> {
    pub(super) total: Option<Fen>,
    pub(super) fees: F,
    pub(super) discounts: D,
}

/// Refuses a total that is not fees less discounts. Where a total or an amount is left out there is nothing to compare.
pub(super) fn check<F, D>(sum: Total<F, D>) -> Result<(), InvalidRequest>
where
    F: Iterator<Item = Option<Fen>>,
    D: Iterator<Item = Option<Fen>>,
{
    let Some(total) = sum.total else { return Ok(()) };
    let too_large = || InvalidRequest::new("post_payments", "add up to an amount that fits 64 bits of fen");
    let mut expected = Fen::ZERO;
    for fee in sum.fees {
        let Some(fee) = fee else { return Ok(()) };
        expected = expected.checked_add(fee).ok_or_else(too_large)?;
    }
    for discount in sum.discounts {
        let Some(discount) = discount else { return Ok(()) };
        expected = expected.checked_sub(discount).ok_or_else(too_large)?;
    }
    if total == expected {
        return Ok(());
    }
    let rule = format!("be the fees less the discounts, {} fen, got {}", expected.get(), total.get());
    Err(InvalidRequest::new("total_amount", rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(amounts: &[i64]) -> impl Iterator<Item = Option<Fen>> {
        amounts.iter().map(|amount| Some(Fen::new(*amount)))
    }

    #[test]
    fn a_total_is_fees_less_discounts_to_the_fen() {
        let sum = |total, fees, discounts| {
            check(Total { total: Some(Fen::new(total)), fees: fen(fees), discounts: fen(discounts) })
        };
        assert!(sum(90, &[60, 40], &[10]).is_ok());
        assert!(sum(0, &[], &[]).is_ok());
        let error = sum(91, &[60, 40], &[10]).expect_err("a fen too much");
        assert_eq!(error.to_string(), "`total_amount` must be the fees less the discounts, 90 fen, got 91");
        assert!(sum(0, &[i64::MAX, 1], &[]).is_err());
    }
}
