//! What the learner asked for, what it costs, and what to do next.

use super::entry::entries;

entries! {
    "pin-free" (source, target):
        "按你的指定用{*source}认定{*target}，学分不少。",
        "Using {*source} for {*target}, as you asked, costs no credits.";
    "pin-costs" (source, target, cost):
        "按你的指定用{*source}认定{*target}，少认 {cost} 学分。",
        "Using {*source} for {*target}, as you asked, costs {cost:credit}.";
    "pin-impossible" (source, target):
        "规则或上限不允许用{*source}认定{*target}，这一指定未采用。",
        "The rules or their limits do not allow {*source} for {*target}; the wish was set aside.";
    "pins-conflict" (source, target):
        "用{*source}认定{*target}与你的其他指定不能同时成立，这一指定未采用。",
        "Using {*source} for {*target} cannot stand together with your other wishes; it was set aside.";
    "leave-free" (source):
        "按你的指定不用{*source}，学分不少。",
        "Leaving {*source} unused, as you asked, costs no credits.";
    "leave-costs" (source, cost):
        "按你的指定不用{*source}，少认 {cost} 学分。",
        "Leaving {*source} unused, as you asked, costs {cost:credit}.";
    "leave-conflict" (source):
        "不用{*source}与你的其他指定不能同时成立，这一指定未采用。",
        "Leaving {*source} unused cannot stand together with your other wishes; it was set aside.";
    "next-step" (change, gain):
        "{change}，可多认 {gain} 学分。",
        "{change}: {gain:more credit}.";
    "next-step-many" (changes, gain):
        "做到以下各项，可多认 {gain} 学分：{;changes}。",
        "Do all of this for {gain:more credit}: {;changes}.";
    "next-step-fact" (changes, gain):
        "{;changes}；符合要求的，至多可多认 {gain} 学分。",
        "{;changes}: if it is as required, up to {gain:more credit}.";
    "next-step-waives" (change, gain):
        "{change}，可免修 {gain} 学分。",
        "{change}: {gain:more credit} need not be studied.";
}
