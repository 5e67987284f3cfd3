//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// Colour of the number plate (车牌颜色).
    PlateColor {
        /// Blue (蓝色).
        Blue = "BLUE",
        /// Green (绿色).
        Green = "GREEN",
        /// Yellow (黄色).
        Yellow = "YELLOW",
        /// Black (黑色).
        Black = "BLACK",
        /// White (白色).
        White = "WHITE",
        /// Yellow-green (黄绿色).
        Limegreen = "LIMEGREEN",
    }
}
