//! JavaScript values are read as strictly as text.

use js_sys::{Array, BigInt, Date, Function, Map, Object, Reflect, Set, Symbol, Uint8Array};
use rongtong::read::{Node, ReadError, Value, from_text, typed};
use rongtong::record::Record;
use rongtong::wasm::given;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[expect(clippy::needless_pass_by_value, reason = "most values are made on the spot")]
fn read(value: JsValue) -> Result<Node, ReadError> {
    given::read(&value)
}

/// `{ "a": [value] }`, so that a refusal has a path.
fn wrapped(value: &JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &"a".into(), &Array::of1(value)).unwrap();
    object.into()
}

#[wasm_bindgen_test]
fn an_object_and_its_text_are_refused_alike() {
    let text = r#"{"schema": "record@1", "id": "r", "achievements": [{"course": {"id": "c", "nmae": "x"}}]}"#;
    let node = read(js_sys::JSON::parse(text).unwrap()).unwrap();
    let from_object = typed::<Record>(&node).unwrap_err();
    let from_text = from_text::<Record>(text.as_bytes()).unwrap_err();
    assert_eq!(from_object.fault(), from_text.fault());
    assert_eq!(from_object.code(), "REA030");
    assert_eq!(from_object.path().to_string(), "$.achievements[0].course.nmae");
    assert_eq!(from_object.path(), from_text.path());
    assert_eq!((from_object.place().line, from_text.place().line), (None, Some(1)));
}

#[wasm_bindgen_test]
fn numbers_are_kept_exactly_or_refused() {
    for (number, kept) in [(3.5, "3.5"), (0.1, "0.1"), (-0.0, "0"), (9_007_199_254_740_991.0, "9007199254740991")] {
        assert_eq!(read(number.into()).unwrap().value, Value::Number(kept.to_owned()));
    }
    assert_eq!(read(BigInt::from(u64::MAX).into()).unwrap().value, Value::Number(u64::MAX.to_string()));
    for number in [9_007_199_254_740_992.0, -1e300] {
        assert_eq!(read(number.into()).unwrap_err().code(), "REA042");
    }
}

#[wasm_bindgen_test]
fn what_json_has_no_word_for_is_refused_with_its_path() {
    let foreign: [JsValue; 8] = [
        f64::NAN.into(),
        f64::INFINITY.into(),
        Function::new_no_args("").into(),
        Symbol::for_("a").into(),
        Set::new(&JsValue::UNDEFINED).into(),
        Uint8Array::new_with_length(1).into(),
        BigInt::new(&"18446744073709551616".into()).unwrap().into(),
        Map::new().set(&1.into(), &2.into()).into(),
    ];
    for value in foreign {
        let error = read(wrapped(&value)).unwrap_err();
        assert_eq!((error.code(), error.path().to_string()), ("REA043", "$.a[0]".to_owned()), "{value:?}");
    }
}

#[wasm_bindgen_test]
fn a_missing_value_is_null() {
    assert_eq!(read(JsValue::UNDEFINED).unwrap().value, Value::Null);
    assert_eq!(read(JsValue::NULL).unwrap().value, Value::Null);
}

#[wasm_bindgen_test]
fn an_object_that_contains_itself_is_refused() {
    let object = Object::new();
    Reflect::set(&object, &"self".into(), &object).unwrap();
    assert_eq!(read(object.into()).unwrap_err().code(), "REA006");
}

#[wasm_bindgen_test]
fn a_list_of_countless_holes_is_refused() {
    assert_eq!(read(Array::new_with_length(u32::MAX).into()).unwrap_err().code(), "REA007");
}

#[wasm_bindgen_test]
fn a_date_object_is_no_date() {
    // It has no members of its own, so it arrives as an empty object.
    let node = read(Date::new_0().into()).unwrap();
    assert_eq!(typed::<rongtong::date::Date>(&node).unwrap_err().code(), "REA032");
}
