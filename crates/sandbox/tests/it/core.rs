//! A shop and a platform without any shell between them.

use serde_json::Value;
use yifen::Timestamp;
use yifen::api::transactions::{PrepayJsapi, PrepayNative, QueryTransactionByOutTradeNo, Transaction};
use yifen::endpoint::{Endpoint, bind};
use yifen::{Fen, Mchid};
use yifen_sandbox::platform::{
    Answer, ApiFault, Call, Caller, CallerClock, DEFAULT_MCHID, OFFICIAL_ACCOUNT_APPID, PayerAction, SigningKey, UserId,
};
use yifen_sandbox::{Outcome, PayTarget, Platform, Refused, Strictness};

use crate::world::MORNING;

pub(crate) struct Shop {
    pub(crate) platform: Platform,
    pub(crate) now: Timestamp,
}

impl Shop {
    pub(crate) fn new(strictness: Strictness) -> Self {
        Self { platform: Platform::new(7, strictness), now: MORNING }
    }

    pub(crate) fn send<E: Endpoint>(&mut self, call: &E) -> Result<Value, ApiFault> {
        let bound = bind(call).expect("binds");
        let call = Call { method: bound.method.to_string(), target: bound.target, body: bound.body };
        let caller = Caller {
            mchid: Mchid::new(DEFAULT_MCHID).unwrap(),
            signing: SigningKey::PublicKey,
            clock: CallerClock::Platform,
        };
        let before = self.state();
        let outcome = self.platform.handle_call(self.now, &caller, call);
        if outcome.is_err() {
            assert_eq!(self.state(), before, "a refused call changes nothing");
        }
        outcome.map(|Answer { body, .. }| body.unwrap_or_default())
    }

    pub(crate) fn order(&mut self, out_trade_no: &str) -> Result<String, ApiFault> {
        self.send(&native(out_trade_no)).map(|answer| answer["code_url"].as_str().expect("a code_url").to_owned())
    }

    pub(crate) fn pay(
        &mut self,
        target: PayTarget,
        user: Option<&str>,
        outcome: Outcome,
    ) -> Result<Transaction, Refused> {
        let user_id = user.map(UserId::new);
        self.platform.handle_payer(self.now, PayerAction::Pay { target, user_id, outcome })
    }

    pub(crate) fn state_of(&mut self, out_trade_no: &str) -> String {
        let query = QueryTransactionByOutTradeNo::new(DEFAULT_MCHID, out_trade_no).unwrap();
        self.send(&query).expect("is known")["trade_state"].as_str().expect("a state").to_owned()
    }

    pub(crate) fn wait(&mut self, secs: u64) {
        self.now = self.now + std::time::Duration::from_secs(secs);
        self.platform.handle_timeout(self.now);
    }

    pub(crate) fn state(&self) -> String {
        serde_json::to_string(&self.platform).expect("is JSON")
    }
}

pub(crate) fn native(out_trade_no: &str) -> PrepayNative {
    let notify_url = "https://shop.example/notify";
    PrepayNative::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea", out_trade_no, notify_url, Fen::new(100)).unwrap()
}

pub(crate) fn jsapi(platform: &Platform, out_trade_no: &str, user: &str) -> PrepayJsapi {
    let user = platform.users().find(|known| known.user_id.as_str() == user).expect("is known");
    let openid = &user.openids[OFFICIAL_ACCOUNT_APPID];
    let notify_url = "https://shop.example/notify";
    PrepayJsapi::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea", out_trade_no, notify_url, Fen::new(100), openid)
        .unwrap()
}

pub(crate) fn code(code_url: &str) -> PayTarget {
    PayTarget::Code { code_url: code_url.to_owned() }
}

pub(crate) fn number(out_trade_no: &str) -> PayTarget {
    PayTarget::Order { mchid: DEFAULT_MCHID.try_into().unwrap(), out_trade_no: out_trade_no.try_into().unwrap() }
}
