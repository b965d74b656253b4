//! Frames and shapes: the text in them is read, pictures and objects are counted.

use super::blocks::Content;
use crate::read::office::model::Block;
use crate::read::xml::Element;

impl Content<'_, '_> {
    /// Adds the text of a frame or shape that has just opened; anything else is seen through.
    pub(super) fn drawn(&mut self, element: &Element<'_>, into: &mut Vec<Block>) {
        match element.name() {
            "frame" => self.frame(into),
            "text-box" | "custom-shape" | "rect" | "ellipse" | "circle" | "polygon" | "polyline" | "path" | "line"
            | "connector" | "caption" | "regular-polygon" => self.boxed(into),
            "image" | "fill-image" => self.images = self.images.saturating_add(1),
            "title" | "desc" | "glue-point" | "enhanced-geometry" => self.xml.skip(),
            _ => {}
        }
    }

    /// Reads a frame: a text box or a table, else an object, else a picture. What comes after the first of them stands in
    /// for programs that cannot show it.
    fn frame(&mut self, into: &mut Vec<Block>) {
        let depth = self.xml.depth();
        let mut shown = false;
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "text-box" => {
                    shown = true;
                    self.boxed(into);
                }
                "table" => {
                    shown = true;
                    self.boxed += 1;
                    self.block(&element, into);
                    self.boxed -= 1;
                }
                "object" | "object-ole" | "plugin" | "applet" | "floating-frame" | "image" => {
                    let counted = if element.name() == "image" { &mut self.images } else { &mut self.objects };
                    *counted = counted.saturating_add(u32::from(!std::mem::replace(&mut shown, true)));
                    self.xml.skip();
                }
                _ => self.xml.skip(),
            }
        }
    }

    fn boxed(&mut self, into: &mut Vec<Block>) {
        let depth = self.xml.depth();
        self.boxed += 1;
        self.blocks(depth, into);
        self.boxed -= 1;
    }
}
