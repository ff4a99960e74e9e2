//! Help and mistakes of typing in Chinese; English is what the arguments are declared with.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use rongtong::text::Lang;
use std::ffi::OsString;

/// Command or argument, and its help.
const ZH: &[(&str, &str)] = &[
    ("rongtong", "学分认定：算出哪些学分可以认定，证明结果最优，并逐条注明依据"),
    ("recognise", "认定：一份档案对一个专业可认多少学分"),
    ("compare", "比较：一份档案对许多专业各可认多少，排出名次"),
    ("grade", "评分：考核场次的评分表说明什么，谁合格、差多少、得到什么"),
    ("sessions", "场次：JSON 文件、每行一个场次的 .jsonl 文件、文件夹；默认 -，即标准输入"),
    ("grade full", "显示每个评分项、每份评分表和条款全文"),
    ("grade hand_over", "不输出答复，而把场次和结果输出成一个 revision/1 请求，规则修订后可据以复查"),
    ("revision", "修订复查：规则修订以后，grade --hand-over 留下的成绩里哪些结果有变化"),
    ("revision calls", "要复查的文件：revision/1 请求，或每行一个；默认 -，即标准输入"),
    ("eligibility", "申报资格：可以报考哪些职业的哪一级、从哪一天起、还缺什么"),
    ("eligibility as_of", "按哪一天回答，例如 2026-09-01"),
    ("sought", "问哪个标准，或其中一级，或该级的一个工种；不写就是现行的全部标准"),
    ("eligibility full", "显示每条申报条件，以及还没有途径的职业"),
    ("impact", "政策调整影响：换一版政策，对这些档案或职工有什么影响，发布之前先看清"),
    ("before", "现在的政策文件：文件，或含有 *.json 的文件夹（可多层）"),
    ("after", "调整以后的政策文件"),
    ("shared", "两版共有的政策文件，例如代码表、专业目录"),
    ("impact as_of", "现在的政策按哪一天计算，例如 2026-08-31"),
    ("as_of_after", "调整以后的政策按哪一天计算；不写就是 --as-of 那一天"),
    ("impact targets", "比较对这个专业可认的学分；双学籍可写多个"),
    ("impact eligibility", "比较所有标准的各级从哪一天起可以申报"),
    ("impact sought", "只比较这些标准、等级或工种的申报资格"),
    ("workers", "比较这些职工的工资：文件写法同 pay，或 - 表示标准输入"),
    ("impact full", "显示每条理由、每条起作用的规定和条款全文"),
    ("pay", "工资：一名职工各项工资是多少、依据哪一条、还缺什么"),
    ("pay paths", "职工：JSON 文件（档案加用工信息）、每行一名职工的 .jsonl 文件、文件夹；默认 -，即标准输入"),
    ("raise", "涨薪：每通过一项考核，哪天起、每月和每年多多少"),
    ("raise paths", "职工：JSON 文件（档案加用工信息）、每行一名职工的 .jsonl 文件、文件夹；默认 -，即标准输入"),
    ("raise sought", "问哪个标准，或其中一级；不写就是本人职业的各级和所有考核方案"),
    ("raise full", "显示变动的每个工资项目，以及届时可以申请的补贴"),
    ("until", "时间段的最后一天，从计算日算起；其间每次变化分段列出"),
    ("pay full", "显示每项怎样算出、各份文件怎样规定、哪些没有发和为什么，以及条款全文"),
    ("workforce", "职工名单：一张表里的全部职工工资是多少，合计并按等级、企业规模、企业列出"),
    ("workforce table", "职工名单：带表头的 CSV 或制表符分隔的文件，或每行一个 JSON 对象；默认 -，即标准输入"),
    ("against", "调整以后的全部政策文件；算出多花多少、谁多拿谁少拿"),
    ("workforce out", "把名单写进这个文件，每行后面加上工资"),
    ("workforce full", "列出每家企业和每一行读不懂的"),
    ("workforce json", "不输出文字，而输出 JSON：先是名单读得怎样，再是结果"),
    ("verify", "复核：检查别人用 recognise --hand-over 交来的认定结果"),
    ("certificate", "核对证书编号与证书所写是否一致"),
    ("lint", "检查政策文件里的错误和漏洞"),
    ("programmes", "列出可以作为目标的专业"),
    ("answer", "批量回答：每行一个 JSON 请求，每行一个 JSON 答复"),
    ("schema", "输出某种文件的 JSON Schema"),
    ("explain", "解释一个代码的意思"),
    ("lang", "句子和帮助所用的语言：zh 中文（默认），en 英文"),
    ("policies", "政策文件：文件，或含有 *.json 的文件夹（可多层）"),
    ("paths", "档案：JSON 文件、每行一份档案的 .jsonl 文件、文件夹，或 - 表示标准输入"),
    ("as_of", "计算日，例如 2026-09-01"),
    ("budget", "精确搜索至多走多少步；用完则给出找到的最好结果和差距"),
    ("json", "不输出文字，每行输出一个 JSON"),
    ("recognise targets", "目标专业；双学籍可写多个"),
    ("compare targets", "要比较的专业；不写就是全部"),
    ("pins", "指定：用这项成果认定这门课程或这个模块"),
    ("leave", "指定：不用这项成果"),
    ("next_steps", "算出几个下一步，至多 20 个"),
    ("hand_over", "不输出答复，而把问题和认定项输出成一个 verify/1 请求，交给学校复核"),
    ("compare full", "逐个专业说明差别"),
    ("full", "全部显示：满足了的条件、每条没走的途径、条款全文"),
    ("lint as_of", "按哪一天检查，例如 2026-09-01；不写就是今天"),
    ("strict", "有警告也算不通过"),
    ("verify calls", "要复核的文件：verify/1 请求，或每行一个；默认 -，即标准输入"),
    ("answer calls", "请求文件；默认 -，即标准输入"),
    ("kind", "种类，例如 record、articulation；不写就列出全部"),
    ("out", "把所有种类的 Schema 写进这个文件夹"),
    ("code", "代码，例如 hours-short、REA030；不写就列出全部"),
];

/// What follows the help of the program.
const AFTER_ZH: &str = "\
退出码：
  0  已答复；复核通过；没有发现错误
  1  复核或检查发现了问题；修订或政策调整使结果有变化
  2  命令写错了
  3  输入读不了：没有这个文件、不是 JSON、不是档案
  4  政策文件有错误，不能据以答复
  5  没有答案：计算日没有这个专业，或请求不成立
多份输入时取其中最大的一个；一份读不了不影响其余。
设了环境变量 NO_COLOR，或输出不到终端时，不用颜色。";

const AFTER_EN: &str = "\
Exit codes:
  0  answered; verified; nothing found
  1  a check found something; a revision or change of policies makes a difference
  2  the command line is mistyped
  3  an input cannot be read: no such file, not JSON, not a record
  4  the policies have errors; no answer may rest on them
  5  there is no answer: no such programme on that day, or a call that makes no sense
With many inputs the largest of them; one that cannot be read never stops the rest.
No colour where NO_COLOR is set or the output is not a terminal.";

const TEMPLATE_ZH: &str = "{before-help}{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// The language asked for, found before the arguments are understood so that even mistakes speak it.
pub(crate) fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let spaced = texts.windows(2).any(|pair| matches!(pair, ["--lang", "en" | "En"]));
    if spaced || texts.contains(&"--lang=en") { Lang::En } else { Lang::Zh }
}

/// The command with its help in `lang`.
pub(crate) fn localise(command: Command, lang: Lang) -> Command {
    let command = command.after_help(if lang == Lang::Zh { AFTER_ZH } else { AFTER_EN });
    if lang == Lang::En {
        return command;
    }
    chinese(command, "").mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        chinese(sub, &name)
    })
}

fn chinese(mut command: Command, under: &str) -> Command {
    if let Some(help) = text(command.get_name(), "") {
        command = command.about(help);
    }
    if under.is_empty() {
        let version = Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
        command = command.arg(version.help("显示版本").help_heading("选项"));
    }
    command
        .help_template(TEMPLATE_ZH)
        .subcommand_help_heading("命令")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|argument| chinese_argument(argument, under))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help("显示帮助")
                .help_heading("选项"),
        )
}

fn chinese_argument(argument: Arg, under: &str) -> Arg {
    let heading = if argument.is_positional() { "参数" } else { "选项" };
    let help = text(argument.get_id().as_str(), under).map(StyledStr::from);
    let argument = argument.help_heading(heading);
    match help {
        Some(help) => argument.help(help),
        None => argument,
    }
}

fn text(id: &str, under: &str) -> Option<&'static str> {
    let special = format!("{under} {id}");
    let find = |wanted: &str| ZH.iter().find(|(known, _)| *known == wanted).map(|(_, help)| *help);
    find(&special).or_else(|| find(id))
}

/// A mistake of typing, in `lang`; help and version are no mistakes and are said as they are.
pub(crate) fn mistake(error: &Error, lang: Lang) -> String {
    let said = error.render().to_string();
    if lang == Lang::En || !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return said;
    }
    let of = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("、"),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let argument = of(ContextKind::InvalidArg);
    let mut out = match error.kind() {
        ErrorKind::UnknownArgument => format!("错误：不认识 `{argument}`"),
        ErrorKind::InvalidSubcommand => format!("错误：没有 `{}` 这个命令", of(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => format!("错误：缺少 {argument}"),
        ErrorKind::MissingSubcommand => "错误：缺少命令".to_owned(),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            format!("错误：`{argument}` 后面缺少内容")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("错误：`{}` 不能用作 {argument}", of(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => format!("错误：{argument} 不能与 {} 同用", of(ContextKind::PriorArg)),
        _ => return format!("错误：{}", said.trim_start_matches("error: ")),
    };
    let cause = match std::error::Error::source(error) {
        Some(_) if argument.starts_with("--as-of") || argument.starts_with("--until") => {
            "2026-09-01 这样的、存在的日期".to_owned()
        }
        Some(cause) => cause.to_string(),
        None => String::new(),
    };
    let valid = of(ContextKind::ValidValue);
    let meant =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].map(of).concat();
    for (before, text) in [("；应为 ", cause), ("；可用：", valid), ("；是不是 ", meant)] {
        if !text.is_empty() {
            out.push_str(before);
            out.push_str(&text);
        }
    }
    out.push_str("\n\n更多说明见 --help\n");
    out
}
