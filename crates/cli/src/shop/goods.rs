//! What the demo shop sells.

use yifen::Fen;

/// One thing on the shelf.
pub(super) struct Good {
    pub(super) name_en: &'static str,
    pub(super) name_zh: &'static str,
    pub(super) picture: &'static str,
    pub(super) price: Fen,
}

pub(super) const GOODS: [Good; 3] = [
    Good { name_en: "A cup of tea", name_zh: "一杯清茶", picture: "🍵", price: Fen::new(1) },
    Good { name_en: "Mooncake", name_zh: "一块月饼", picture: "🥮", price: Fen::new(990) },
    Good { name_en: "A book on payments", name_zh: "一本支付的书", picture: "📖", price: Fen::new(5_680) },
];
