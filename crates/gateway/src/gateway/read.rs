//! What can be read: one payment, lists, history, events, alarms.

use http::StatusCode;
use yifen::OutTradeNo;

use super::Gateway;
use crate::domain::{Payment, PaymentId};
use crate::problem::Problem;
use crate::store::MAX_PAGE;
use crate::view::{AlarmView, Detail, EventView, List, Page, PaymentView, TimelineView};

const DEFAULT_LIMIT: u32 = 20;

impl Gateway {
    /// The payment of that id or order number.
    ///
    /// # Errors
    /// There is none, or two accounts have one of that number.
    pub async fn payment(&self, id_or_out_trade_no: &str) -> Result<PaymentView, Problem> {
        let payment = self.find(id_or_out_trade_no).await?;
        self.show(&payment).await
    }

    /// Payments, the newest first.
    ///
    /// # Errors
    /// A limit or cursor that is none.
    pub async fn payments(&self, page: &Page) -> Result<List<PaymentView>, Problem> {
        let (limit, before) = bounds(page)?;
        let rows = self.inner().store.payments(before, limit + 1).await?;
        let now = self.now();
        Ok(List::cut(rows, limit, |row| PaymentView::of(&row.row, now, Detail::Listed)))
    }

    /// A payment's history in order.
    ///
    /// # Errors
    /// As [`Self::payment`] and [`Self::payments`].
    pub async fn timeline(&self, id_or_out_trade_no: &str, page: &Page) -> Result<List<TimelineView>, Problem> {
        let (limit, after) = bounds(page)?;
        let payment = self.find(id_or_out_trade_no).await?;
        let rows = self.inner().store.timeline(payment.id, after, limit + 1).await?;
        Ok(List::cut(rows, limit, TimelineView::from))
    }

    /// Events in the order they happened.
    ///
    /// # Errors
    /// As [`Self::payments`].
    pub async fn events(&self, page: &Page) -> Result<List<EventView>, Problem> {
        let (limit, after) = bounds(page)?;
        let rows = self.inner().store.events(after, limit + 1).await?;
        Ok(List::cut(rows, limit, EventView::from))
    }

    /// Alarms in the order they were raised.
    ///
    /// # Errors
    /// As [`Self::payments`].
    pub async fn alarms(&self, page: &Page) -> Result<List<AlarmView>, Problem> {
        let (limit, after) = bounds(page)?;
        let rows = self.inner().store.alarms(after, limit + 1).await?;
        Ok(List::cut(rows, limit, AlarmView::from))
    }

    pub(crate) async fn find(&self, id_or_out_trade_no: &str) -> Result<Payment, Problem> {
        if let Some(id) = PaymentId::parse(id_or_out_trade_no) {
            return self.inner().store.payment(id).await?.ok_or_else(Problem::payment_not_found);
        }
        let number = OutTradeNo::new(id_or_out_trade_no).map_err(|_| Problem::payment_not_found())?;
        let mut found = self.inner().store.payments_by_number(&number).await?;
        if found.len() > 1 {
            return Err(Problem::new(
                StatusCode::CONFLICT,
                "out_trade_no_ambiguous",
                "The order number is not enough",
                "two accounts have a payment of this out_trade_no",
            )
            .remedy("name the payment by its id"));
        }
        found.pop().ok_or_else(Problem::payment_not_found)
    }

    pub(crate) async fn show(&self, payment: &Payment) -> Result<PaymentView, Problem> {
        let mut view = PaymentView::of(payment, self.now(), Detail::Full);
        view.invoke = self.invoke(payment).await?;
        Ok(view)
    }
}

fn bounds(page: &Page) -> Result<(u32, Option<u64>), Problem> {
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_PAGE).contains(&limit) {
        return Err(Problem::invalid_field("limit", &format!("an integer from 1 to {MAX_PAGE}")));
    }
    let cursor = match &page.cursor {
        Some(text) => Some(
            text.parse().map_err(|_| Problem::invalid_field("cursor", "what an earlier page gave as next_cursor"))?,
        ),
        None => None,
    };
    Ok((limit, cursor))
}
