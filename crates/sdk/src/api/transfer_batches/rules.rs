//! What the platform asks of a batch beyond its fields: the totals are those of the transfers.

use crate::check::InvalidRequest;
use crate::money::Fen;

/// Refuses totals (转账总金额、转账总笔数) that are not those of the transfers.
pub(super) fn totals(
    total: Fen,
    count: i64,
    transfers: impl ExactSizeIterator<Item = Fen>,
) -> Result<(), InvalidRequest> {
    if usize::try_from(count) != Ok(transfers.len()) {
        return Err(InvalidRequest::new(
            "total_num",
            format!("be {}, as many as there are transfers", transfers.len()),
        ));
    }
    let too_large = || InvalidRequest::new("transfer_detail_list", "add up to an amount that fits 64 bits of fen");
    let mut sum = Fen::ZERO;
    for amount in transfers {
        sum = sum.checked_add(amount).ok_or_else(too_large)?;
    }
    if sum == total {
        return Ok(());
    }
    Err(InvalidRequest::new(
        "total_amount",
        format!("be the sum of the transfers, {} fen, got {}", sum.get(), total.get()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_those_of_the_transfers_to_the_fen() {
        let check = |total, count, fen: &[i64]| totals(Fen::new(total), count, fen.iter().map(|fen| Fen::new(*fen)));
        assert!(check(30, 2, &[10, 20]).is_ok());
        assert_eq!(check(31, 2, &[10, 20]).expect_err("a fen too much").field, "total_amount");
        for count in [1, -1, i64::MAX] {
            assert_eq!(check(30, count, &[10, 20]).expect_err("another number").field, "total_num");
        }
        assert!(check(0, 2, &[i64::MAX, 1]).is_err());
    }
}
