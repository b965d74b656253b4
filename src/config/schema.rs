//! The JSON Schema of `regie.toml`, for editors.

use serde_json::{Map, Value, json};

use super::keys::{Key, LEVELS, ROOT, Shape};
use crate::facts::people;
use crate::rules::RULES;
use crate::text::Lang;

/// The schema, draft 7, which editors of TOML read; indented, with a newline at its end.
pub fn schema() -> String {
    let mut root = table(ROOT);
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("title".to_owned(), json!("regie.toml"));
    root.insert("description".to_owned(), json!("Configuration of regie: what holds for the plans of a folder"));
    root.insert("definitions".to_owned(), json!({"level": {"enum": LEVELS}, "rules": rules(), "person": person()}));
    let mut text = serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default();
    text.push('\n');
    text
}

fn table(keys: &[Key]) -> Map<String, Value> {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> = keys.iter().filter(|k| k.required).map(|k| k.name).collect();
    let mut map = Map::new();
    map.insert("type".to_owned(), json!("object"));
    map.insert("additionalProperties".to_owned(), json!(false));
    map.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        map.insert("required".to_owned(), json!(required));
    }
    map
}

fn property(key: &Key) -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let mut value = match key.shape {
        Shape::Choice(words) => json!({"enum": words}),
        Shape::Share => json!({"type": "number", "minimum": 0, "maximum": 1}),
        Shape::Text => text,
        Shape::Texts => json!({"type": "array", "items": text}),
        Shape::Date => json!({"type": "string", "format": "date"}),
        Shape::Rule => json!({"enum": ids()}),
        Shape::Rules => json!({"allOf": [{"$ref": "#/definitions/rules"}]}),
        Shape::People => {
            let list = json!({"type": "array", "items": {"$ref": "#/definitions/person"}});
            let lists: Map<String, Value> = people::LISTS.iter().map(|name| ((*name).to_owned(), list.clone())).collect();
            json!({"type": "object", "additionalProperties": false, "properties": lists})
        }
        Shape::Tables(keys) => json!({"type": "array", "items": table(keys)}),
    };
    if let Value::Object(map) = &mut value {
        map.insert("description".to_owned(), json!(key.doc));
    }
    value
}

fn ids() -> Vec<&'static str> {
    RULES.iter().map(|r| r.meta().id).collect()
}

fn rules() -> Value {
    let level = |r: &&dyn crate::rules::Rule| {
        let doc = r.meta().docs(Lang::En).summary;
        (r.meta().id.to_owned(), json!({"allOf": [{"$ref": "#/definitions/level"}], "description": doc}))
    };
    let properties: Map<String, Value> = RULES.iter().map(level).collect();
    json!({"type": "object", "additionalProperties": false, "properties": properties})
}

fn person() -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let entry = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["name"],
        "properties": {
            "name": text,
            "kind": {"enum": people::kinds()},
            "aliases": {"type": "array", "items": text},
        },
    });
    json!({"anyOf": [text, entry]})
}
