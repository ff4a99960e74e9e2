//! `#[derive(Read)]`: strict reading of a type by `rongtong::read`.
//!
//! What is read is what the type's `serde` attributes say, which JSON Schema and writing follow too, so that the three
//! cannot drift apart. The code made is a table of names and one slot for each field; what it has in common is in
//! `rongtong::read`, compiled once, because code that serde would make for each type is what a visitor downloads.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident, Result, Type, Variant};

/// Reads a struct with named fields from an object, or an enum from the name of a choice, or a name with its content.
///
/// Follows `rename`, `rename_all = "kebab-case"` and `default`; `deny_unknown_fields` holds whether it is written or not.
#[proc_macro_derive(Read, attributes(serde))]
pub fn read(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    derive(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let says = Says::of(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(it) => match &it.fields {
            Fields::Named(fields) => object(fields.named.iter().collect(), &says)?,
            _ => return Err(Error::new_spanned(&input.ident, "only a struct with named fields is read")),
        },
        Data::Enum(it) => choice(it.variants.iter().collect(), &says)?,
        Data::Union(_) => return Err(Error::new_spanned(&input.ident, "a union is not read")),
    };
    let name = &input.ident;
    Ok(quote! {
        #[automatically_derived]
        impl ::rongtong::read::Read for #name {
            fn read(__node: &::rongtong::read::Node) -> ::core::result::Result<Self, ::rongtong::read::ReadError> {
                #body
            }
        }
    })
}

/// What the `serde` attributes of a type, a field or a variant say about reading.
#[derive(Default)]
struct Says {
    rename: Option<String>,
    kebab: bool,
    default: bool,
}

impl Says {
    fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut says = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let text = |meta: &syn::meta::ParseNestedMeta<'_>| -> Result<String> {
                    Ok(meta.value()?.parse::<syn::LitStr>()?.value())
                };
                if meta.path.is_ident("rename") {
                    says.rename = Some(text(&meta)?);
                } else if meta.path.is_ident("rename_all") {
                    says.kebab = text(&meta)? == "kebab-case";
                    if !says.kebab {
                        return Err(meta.error("only kebab-case is read"));
                    }
                } else if meta.path.is_ident("default") {
                    says.default = true;
                } else if meta.path.is_ident("skip_serializing_if") {
                    text(&meta)?;
                } else if !meta.path.is_ident("deny_unknown_fields") {
                    return Err(meta.error("this attribute is not read"));
                }
                Ok(())
            })?;
        }
        Ok(says)
    }
}

fn object(fields: Vec<&Field>, whole: &Says) -> Result<TokenStream> {
    let (mut names, mut slots, mut types, mut values) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut must = 0_u64;
    for (nth, field) in fields.into_iter().enumerate() {
        let Some(name) = &field.ident else { continue };
        let says = Says::of(&field.attrs)?;
        let default = says.default || whole.default || is_option(&field.ty);
        if !default {
            must |= 1_u64
                .checked_shl(u32::try_from(nth).unwrap_or(u32::MAX))
                .ok_or_else(|| Error::new_spanned(name, "no more than 64 fields are read"))?;
        }
        let value = if default {
            quote!(::core::option::Option::unwrap_or_default(#name))
        } else {
            quote!(::rongtong::read::given(#name))
        };
        names.push(says.rename.unwrap_or_else(|| plain(name)));
        values.push(quote!(#name: #value));
        slots.push(name);
        types.push(&field.ty);
    }
    Ok(quote! {
        #(let mut #slots: ::core::option::Option<#types> = ::core::option::Option::None;)*
        ::rongtong::read::fields(__node, &[#(#names),*], #must, &mut [#(&mut #slots),*])?;
        ::core::result::Result::Ok(Self { #(#values),* })
    })
}

fn choice(variants: Vec<&Variant>, whole: &Says) -> Result<TokenStream> {
    let (mut names, mut arms) = (Vec::new(), Vec::new());
    for variant in variants {
        let says = Says::of(&variant.attrs)?;
        let name = &variant.ident;
        arms.push(match &variant.fields {
            Fields::Unit => quote!(choice.alone().map(|()| Self::#name)),
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => quote!(choice.content().map(Self::#name)),
            _ => return Err(Error::new_spanned(name, "only a choice alone or with one value is read")),
        });
        names.push(says.rename.unwrap_or_else(|| if whole.kebab { kebab(&plain(name)) } else { plain(name) }));
    }
    let Some(last) = arms.pop() else {
        return Err(Error::new(proc_macro2::Span::call_site(), "an enum without variants is not read"));
    };
    let before = 0..arms.len();
    Ok(quote! {
        let choice = ::rongtong::read::choice(__node, &[#(#names),*])?;
        match choice.nth {
            #(#before => #arms,)*
            _ => #last,
        }
    })
}

fn is_option(kind: &Type) -> bool {
    matches!(kind, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// A name as it is written in documents.
fn plain(name: &Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}

/// `NOf` as `n-of`, as serde has it.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
