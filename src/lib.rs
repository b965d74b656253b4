//! regie reads marketing plans, Dutch and English, and tells whether they steer or only produce.
//!
//! A plan walks through the rooms once, in this order:
//! `read` (bytes to blocks) → `language` (sentences) → `scan` (lexicon hits) → `reading` (what each sentence says) →
//! `facts` (owners, targets, goals, actions) → `score` → `rules` (findings) → `report`.
//! The library exists for the command, its tests and its benchmarks; its interface may change with any version.

pub mod annotate;
pub mod anonymise;
pub mod audit;
pub mod baseline;
pub mod cache;
pub mod compare;
pub mod config;
pub mod discover;
pub mod document;
pub mod eval;
pub mod facts;
pub mod finding;
pub mod journal;
pub mod language;
pub mod lexicon;
pub mod merge;
pub mod plan;
pub mod read;
pub mod reading;
pub mod report;
pub mod rules;
pub mod run;
pub mod scan;
pub mod score;
pub mod supervise;
pub mod suppress;
pub mod text;
pub mod timing;
pub mod why;
pub mod worker;
