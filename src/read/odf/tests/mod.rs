//! Documents built from readable XML, and what is read of them.

mod damage;
mod sheets;
mod slides;
mod text;

use crate::document::Document;
use crate::read::office::testing::{read, zip};
use crate::read::outline::outline;

const STYLES: &str = "<office:document-styles><office:styles>
    <style:style style:name='Standard' style:family='paragraph'/>
    <style:style style:name='Heading_20_1' style:display-name='Heading 1' style:family='paragraph' style:default-outline-level='1'/>
    <style:style style:name='Hoofdstuk' style:family='paragraph' style:parent-style-name='Heading_20_1'/>
    <style:style style:name='Quotations' style:family='paragraph'/>
    <style:style style:name='Zwaar' style:family='text'><style:text-properties fo:font-weight='700'/></style:style>
    <text:list-style style:name='Streep'><text:list-level-style-bullet text:level='1' text:bullet-char='-'/></text:list-style>
  </office:styles><office:automatic-styles>
    <style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_1'/>
  </office:automatic-styles></office:document-styles>";
const AUTOMATIC: &str = "<office:automatic-styles>
    <style:style style:name='P1' style:family='paragraph' style:parent-style-name='Standard'/>
    <style:style style:name='P2' style:family='paragraph' style:parent-style-name='Title'/>
    <style:style style:name='P3' style:family='paragraph' style:list-style-name='Cijfers'/>
    <style:style style:name='P4' style:family='paragraph' style:parent-style-name='Quotations'/>
    <style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>
    <style:style style:name='T2' style:family='text'><style:text-properties text:display='none'/></style:style>
    <style:style style:name='C1' style:family='table-cell'><style:table-cell-properties fo:background-color='#dddddd'/></style:style>
    <style:style style:name='Weg' style:family='table'><style:table-properties table:display='false'/></style:style>
    <style:style style:name='dp2' style:family='drawing-page'><style:drawing-page-properties presentation:visibility='hidden'/></style:style>
    <text:list-style style:name='Cijfers'><text:list-level-style-number text:level='1' style:num-format='1'/>
      <text:list-level-style-number text:level='2' style:num-format=''/></text:list-style>
  </office:automatic-styles>";
const MANIFEST: &str = "<manifest:manifest><manifest:file-entry manifest:full-path='/'/></manifest:manifest>";

fn content(kind: &str, body: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content>{AUTOMATIC}<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
}

fn package(kind: &str, body: &str) -> Vec<u8> {
    let mimetype = format!("application/vnd.oasis.opendocument.{kind}");
    let content = content(kind, body);
    zip(&[("mimetype", &mimetype), ("content.xml", &content), ("styles.xml", STYLES), ("META-INF/manifest.xml", MANIFEST)])
}

fn document(kind: &str, body: &str) -> Document {
    read(&package(kind, body), "plan.zip")
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(outline(&document("text", body)), expected, "{body}");
}
