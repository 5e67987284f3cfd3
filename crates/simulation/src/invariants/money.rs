//! No fen is lost and none counted twice: what customers paid, the platform took and the books say is one sum.

use std::collections::BTreeMap;

use yifen::Fen;
use yifen_gateway::PaymentView;
use yifen_gateway::domain::State;
use yifen_sandbox::platform::DEFAULT_MCHID;

use crate::customer::Visit;
use crate::world::{Tally, World};

pub(super) fn check(world: &World, visits: &[Visit], payments: &[PaymentView]) -> Result<Tally, String> {
    let mut tally = Tally { faults: world.faults_met(), ..Tally::default() };
    let by_id: BTreeMap<&str, &PaymentView> = payments.iter().map(|payment| (payment.id.as_str(), payment)).collect();
    let mut in_hand = Fen::ZERO;
    for visit in visits {
        let Some(id) = &visit.payment else {
            if visit.paid_in_hand {
                return Err(format!("visit {}: paid for nothing", visit.number));
            }
            continue;
        };
        let payment = by_id.get(id.as_str()).ok_or_else(|| format!("visit {}: {id} left the books", visit.number))?;
        if payment.amount != visit.amount {
            return Err(format!(
                "visit {}: asked {:?}, the books say {:?}",
                visit.number, visit.amount, payment.amount
            ));
        }
        let paid = matches!(payment.state, State::Paid | State::PaidAfterClose);
        if visit.paid_in_hand != paid {
            return Err(format!(
                "visit {}: paid {}, the books say {:?}",
                visit.number, visit.paid_in_hand, payment.state
            ));
        }
        if visit.paid_in_hand {
            in_hand = in_hand.checked_add(visit.amount).ok_or("an overflow")?;
        }
    }
    let mut in_books = Fen::ZERO;
    for payment in payments {
        tally.orders += 1;
        match payment.state {
            State::Paid => tally.paid += 1,
            State::PaidAfterClose => tally.paid_after_close += 1,
            State::Closed => tally.closed += 1,
            State::Failed => tally.failed += 1,
            State::Created | State::Pending => {}
        }
        if matches!(payment.state, State::Paid | State::PaidAfterClose) {
            in_books = in_books.checked_add(payment.amount).ok_or("an overflow")?;
        }
        tally.remember(payment);
    }
    let taken = world.platform().merchant(DEFAULT_MCHID).map(|merchant| merchant.takings).unwrap_or_default();
    if in_hand != in_books || in_books != taken {
        return Err(format!("customers paid {in_hand:?}, the books say {in_books:?}, the platform took {taken:?}"));
    }
    tally.fen = taken.get();
    Ok(tally)
}
