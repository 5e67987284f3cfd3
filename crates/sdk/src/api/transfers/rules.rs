//! What the platform asks of a transfer beyond its fields.

use crate::check::InvalidRequest;
use crate::money::Fen;

/// From this amount on the receiver's real name is required (2000 yuan).
const NAME_REQUIRED_FROM: Fen = Fen::new(200_000);
/// Below this amount it is not allowed (0.3 yuan).
const NAME_ALLOWED_FROM: Fen = Fen::new(30);

/// Whether the receiver's real name (收款用户姓名) is there when the amount asks for it, and only where it may be.
pub(super) fn name_fits_amount(amount: Fen, has_name: bool) -> Result<(), InvalidRequest> {
    match has_name {
        false if amount >= NAME_REQUIRED_FROM => Err(InvalidRequest::new("user_name", "be given from 2000 yuan on")),
        true if amount < NAME_ALLOWED_FROM => Err(InvalidRequest::new("user_name", "be left out below 0.3 yuan")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_required_from_2000_yuan_and_refused_below_30_fen() {
        for (fen, has_name, fits) in [
            (199_999, false, true),
            (200_000, false, false),
            (200_000, true, true),
            (29, true, false),
            (30, true, true),
        ] {
            assert_eq!(name_fits_amount(Fen::new(fen), has_name).is_ok(), fits, "{fen} {has_name}");
        }
    }
}
