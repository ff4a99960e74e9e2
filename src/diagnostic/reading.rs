//! `REA001`–`REA029`: the text of a document, before its fields are looked at.

use super::entry::entries;

entries! {
    TOO_LARGE = "REA001" Error (bytes, limit) {
        title: "文件太大", "document too large";
        message: "这份文件有 {bytes} 字节，超过了 {limit} 字节的上限",
            "this document has {bytes} bytes; the limit is {limit}";
        help: "把它拆成几份文件，例如每个专业或每所学校一份",
            "split it into several documents, for instance one for each programme or school";
        explain: "为了在浏览器里也能很快读完，一份文件最多 8 MiB（8 388 608 字节）。真实的政策文件一般只有几十到几百 KB。如果确实很大，按学校、专业或学年拆开，一次可以读入多份文件。",
            "so that a browser can read it at once, a document has at most 8 MiB (8,388,608 bytes); real policies have some tens or hundreds of KB. Split a larger one by school, programme or year: any number of documents can be read together.";
    }
    NOT_UTF8 = "REA002" Error () {
        title: "不是 UTF-8 编码", "not in UTF-8";
        message: "从这里开始的字节不是 UTF-8 编码的文字",
            "the bytes from here on are not text in UTF-8";
        help: "用文本编辑器打开文件，另存为 UTF-8 编码；如果打开就是乱码，文件可能已损坏，请重新导出",
            "open the file in a text editor and save it as UTF-8; if it looks garbled there, it is damaged: export it again";
        explain: "文件必须用 UTF-8 编码保存。开头有没有 BOM（字节顺序标记）都可以。Excel、表格软件导出的文件常常是别的编码。",
            "documents are saved in UTF-8; a byte order mark in front is accepted. Files exported by spreadsheets are often in another encoding.";
    }
    GB18030 = "REA003" Error () {
        title: "文件是国标编码（GBK/GB18030）", "file is in GBK or GB18030";
        message: "这份文件看来是用国标编码（GBK 或 GB18030）保存的，这里需要 UTF-8 编码",
            "this file seems to be saved in GBK or GB18030, but UTF-8 is due";
        help: "用记事本或 WPS 打开文件，选「另存为」，编码选 UTF-8，再读入一次",
            "open the file, choose \"save as\" with the encoding UTF-8, and read it again";
        explain: "许多 Windows 软件默认用国标编码保存中文。程序不会猜着转换：猜错一个字，课程名就对不上了。请另存为 UTF-8。",
            "much Windows software saves Chinese in GBK by default. It is not converted by guessing: one wrong character and the name of a course no longer matches. Save it as UTF-8.";
    }
    UTF16 = "REA004" Error () {
        title: "文件是 UTF-16 编码", "file is in UTF-16";
        message: "这份文件是用 UTF-16（有的软件叫「Unicode」）保存的，这里需要 UTF-8 编码",
            "this file is saved in UTF-16 (\"Unicode\" in some programs), but UTF-8 is due";
        help: "另存文件时把编码选为 UTF-8，再读入一次",
            "save the file with the encoding UTF-8 and read it again";
        explain: "旧版记事本里的「Unicode」和 Excel 的「Unicode 文本」都是 UTF-16。JSON 文件规定用 UTF-8。",
            "\"Unicode\" in old versions of Notepad and \"Unicode text\" in Excel are UTF-16. JSON is exchanged in UTF-8.";
    }
    EMPTY = "REA005" Error () {
        title: "文件是空的", "document is empty";
        message: "文件里没有内容", "there is nothing in this document";
        help: "检查是不是选错了文件，或者保存时中断了",
            "check whether it is the right file and whether saving it was interrupted";
        explain: "文件为空，或者只有空格和换行。一份文件至少要有一对花括号，里面写明文件种类（schema）和编号（id）。",
            "the file is empty or holds only blanks. A document has at least a pair of braces with its kind (schema) and its identifier (id) inside.";
    }
    TOO_DEEP = "REA006" Error (limit) {
        title: "嵌套太深", "nested too deeply";
        message: "列表和对象一层套一层，超过了 {limit} 层",
            "lists and objects are nested more than {limit} deep";
        help: "把最里面的条件提出来单独写，或检查文件是不是由程序出错生成的",
            "write the innermost conditions apart, or check whether a faulty program made this document";
        explain: "规则可以嵌套（全部、任一、几选几），但写到 64 层已经没有人能看懂，多半是生成文件的程序出了错。这个上限也防止恶意文件拖垮浏览器。",
            "conditions can be nested (all, any, n of), but nobody can follow 64 levels: most likely the program that wrote the document has a fault. The limit also protects the browser from hostile files.";
    }
    TOO_MANY = "REA007" Error (limit) {
        title: "数据项太多", "too many values";
        message: "文件里的数据项超过了 {limit} 个",
            "this document holds more than {limit} values";
        help: "把它拆成几份文件", "split it into several documents";
        explain: "一份文件最多 500 000 个数据项（每个数字、文字、列表、对象各算一个），这样占用的内存有限。",
            "a document holds at most 500,000 values (each number, text, list and object counts), so that the memory it takes is bounded.";
    }
    TEXT_TOO_LONG = "REA008" Error (limit) {
        title: "一段文字太长", "text too long";
        message: "从这里开始的一段文字超过了 {limit} 字节",
            "the text that begins here has more than {limit} bytes";
        help: "检查是不是漏了结尾的双引号；条款原文只摘录相关的一段",
            "check whether its closing quote is missing; quote only the passage of a clause that matters";
        explain: "一段文字最多 65 536 字节，大约两万个汉字，足够引用任何一条条款。更长的多半是漏了引号，或者把附件的内容也放了进来。",
            "a text has at most 65,536 bytes, about twenty thousand Chinese characters: enough for any clause. A longer one usually lacks its closing quote or contains an attachment.";
    }
    KEY_TOO_LONG = "REA009" Error (limit) {
        title: "字段名太长", "field name too long";
        message: "从这里开始的字段名超过了 {limit} 字节",
            "the field name that begins here has more than {limit} bytes";
        help: "检查是不是漏了字段名结尾的双引号",
            "check whether the closing quote of the name is missing";
        explain: "字段名（包括用作字段名的编号）最多 256 字节。", "a field name, also where an identifier serves as one, has at most 256 bytes.";
    }
    NUMBER_TOO_LONG = "REA010" Error (limit) {
        title: "数字太长", "number too long";
        message: "这个数字超过了 {limit} 个字符",
            "this number has more than {limit} characters";
        help: "检查是不是多打了零；学分、学时、金额都不会有这么长",
            "check for surplus zeros; no credit, hour or amount is that long";
        explain: "一个数字最多 40 个字符。编号、身份证号、证书编号不是数字，要当作文字写在双引号里。",
            "a number has at most 40 characters. Identifiers and certificate numbers are not numbers: write them as text in double quotes.";
    }
    UNEXPECTED = "REA011" Error (found, expected) {
        title: "出现了不该有的字符", "unexpected character";
        message: "这里不该出现「{found}」，应当是{expected}",
            "`{found}` cannot stand here; {expected} is due";
        help: "检查这里和前一行的逗号、引号、括号",
            "check the commas, quotes and brackets here and on the line before";
        explain: "文件要符合 JSON 格式：字段名和文字写在双引号里，字段名后面是冒号，各项之间用逗号分开，括号成对。",
            "documents are JSON: names and texts in double quotes, a colon after a name, commas between members, brackets in pairs.";
    }
    UNEXPECTED_END = "REA012" Error (line, column) {
        title: "文件没有写完", "document ends too early";
        message: "文件到这里就结束了，但第 {line} 行第 {column} 列开始的部分还没有结束",
            "the document ends here, but what begins at line {line}, column {column} is not complete";
        help: "补上缺少的引号或括号；如果文件是下载的，重新下载一次",
            "add the missing quote or bracket; if the file was downloaded, download it again";
        explain: "每个左引号、左方括号、左花括号都要有对应的右边一半。文件在传输中被截断时也会这样。",
            "every opening quote, bracket and brace needs its closing half. A file cut off in transfer looks like this too.";
    }
    TRAILING_TEXT = "REA013" Error (found) {
        title: "文件结束后还有内容", "text after the end";
        message: "文件内容已经结束，后面又出现了「{found}」",
            "the document is complete, but `{found}` follows";
        help: "删去多余的内容；一份文件只放一个最外层的花括号，多份记录请每行一份另存为 .jsonl",
            "delete what follows; a file holds one outermost object (for many records use a .jsonl file, one on each line)";
        explain: "一份文件只能有一个最外层的值。常见原因：多打了一个右花括号，或者把两份文件贴在了一起。",
            "a document is one outermost value. Usual causes: one closing brace too many, or two documents pasted together.";
    }
    COMMENT = "REA014" Error () {
        title: "文件里有注释", "comment in the document";
        message: "JSON 文件里不能写注释", "JSON has no comments";
        help: "删去注释；说明文字可以写进标题（title）",
            "delete the comment; what needs saying can go into the title";
        explain: "JSON 标准（RFC 8259）没有注释。说明依据请写在 sources 里，这样计算结果也能引用它。",
            "the JSON standard (RFC 8259) has no comments. Say where a rule comes from in its sources: then answers can cite it.";
    }
    TRAILING_COMMA = "REA015" Error () {
        title: "最后一项后面多了逗号", "comma after the last member";
        message: "最后一项后面不能有逗号", "the last member takes no comma";
        help: "删去这个逗号，或者补上漏掉的一项",
            "delete this comma, or add the member that is missing";
        explain: "逗号只写在两项之间。删去列表的最后一项时，常会忘记一起删去前一项后面的逗号。",
            "commas stand between members only. They often stay behind when the last member of a list is deleted.";
    }
    WRONG_QUOTE = "REA016" Error (found) {
        title: "引号不对", "wrong kind of quote";
        message: "这里用了「{found}」，应当用英文双引号 \"",
            "`{found}` stands where a straight double quote \" is due";
        help: "切换到英文输入法，重新输入双引号；用记事本编辑，不要用 Word 或 WPS 文字，它们会自动改引号",
            "type the quote again with an English keyboard; use a plain text editor: word processors change quotes by themselves";
        explain: "JSON 只认英文双引号。中文引号、单引号、反引号都不行。文字内部可以随意使用中文引号。",
            "JSON knows the straight double quote only. Inside a text any quotes may be used; a straight double quote there is written \\\".";
    }
    FULL_WIDTH = "REA017" Error (found, write) {
        title: "用了全角符号", "full-width sign";
        message: "这里用了全角符号「{found}」，应当用半角的 {write}",
            "the full-width `{found}` stands where `{write}` is due";
        help: "切换到英文输入法，重新输入这个符号",
            "type the sign again with an English keyboard";
        explain: "文字（双引号以内）可以用任何标点；文字以外的冒号、逗号、括号和数字必须是半角的。",
            "inside a text any punctuation may be used; outside, colons, commas, brackets and digits must be the half-width ones.";
    }
    ODD_SPACE = "REA018" Error (found) {
        title: "看不见的特殊空白", "invisible blank";
        message: "这里有一个特殊的空白字符（{found}）",
            "a special blank ({found}) stands here";
        help: "删去它，需要空格时用普通空格",
            "delete it; where a blank is wanted use an ordinary space";
        explain: "从网页或 Word 复制的内容常带有全角空格、不间断空格或零宽字符，看上去和空格一样，但 JSON 不认。",
            "text copied from web pages or word processors often carries full-width, non-breaking or zero-width spaces; they look like spaces but JSON does not accept them.";
    }
    BARE_KEY = "REA019" Error (found) {
        title: "字段名没有加引号", "field name without quotes";
        message: "字段名「{found}」没有写在双引号里",
            "the field name `{found}` is not in double quotes";
        help: "写成 \"{found}\"", "write \"{found}\"";
        explain: "JSON 的字段名都要写在英文双引号里。", "every field name of JSON is written in double quotes.";
    }
    NOT_A_JSON_WORD = "REA020" Error (found) {
        title: "没有加引号的文字", "word without quotes";
        message: "「{found}」没有写在双引号里，也不是 true、false、null 之一",
            "`{found}` is not in double quotes, nor is it true, false or null";
        help: "如果是文字，给它加上双引号", "if it is text, put it in double quotes";
        explain: "不加引号的词只有 true、false、null 三个，而且都是小写。NaN、Infinity、None、undefined 都不是 JSON。没有值的字段直接不写。",
            "only true, false and null stand without quotes, in small letters. NaN, Infinity, None and undefined are not JSON. A field without a value is simply left out.";
    }
    BAD_NUMBER = "REA021" Error (found) {
        title: "数字写法不对", "malformed number";
        message: "「{found}」不是正确的数字写法", "`{found}` is not a well-formed number";
        help: "去掉开头的零、加号、单位和千位逗号；日期和编号是文字，要加双引号",
            "drop leading zeros, plus signs, units and separators; dates and identifiers are text and need double quotes";
        explain: "JSON 的数字如 0、12、-3。不能写 012、+5、.5、5.、0x1F、2026-09-01。以零开头的编号（如专业代码 0202）是文字，写成 \"0202\"。",
            "numbers look like 0, 12 or -3; not 012, +5, .5, 5., 0x1F or 2026-09-01. A code that begins with a zero is text: \"0202\".";
    }
    RAW_CONTROL = "REA022" Error (found) {
        title: "文字里有换行或控制字符", "line end or control character inside a text";
        message: "双引号里的文字中间有换行或控制字符（{found}）",
            "there is a line end or control character ({found}) inside a text";
        help: "检查这一行是不是漏了结尾的双引号；需要换行时写 \\n",
            "check whether the closing quote is missing on this line; for a line end inside a text write \\n";
        explain: "JSON 的一段文字必须写在同一行里。换行写成 \\n，制表符写成 \\t。",
            "a text of JSON is written on one line: a line end inside it is written \\n, a tab \\t.";
    }
    BAD_ESCAPE = "REA023" Error (found) {
        title: "反斜杠用法不对", "wrong use of the backslash";
        message: "「{found}」不是 JSON 的转义写法", "`{found}` is not an escape of JSON";
        help: "要写反斜杠本身，请写两个：\\\\", "for a backslash itself write two: \\\\";
        explain: "反斜杠后面只能是 \" \\ / b f n r t，或者 u 加四位十六进制数字。Windows 路径里的反斜杠都要写成两个。",
            "a backslash is followed by one of \" \\ / b f n r t, or by u and four hexadecimal digits. In Windows paths every backslash is doubled.";
    }
    LONE_SURROGATE = "REA024" Error (found) {
        title: "半个字符", "half a character";
        message: "{found} 只是半个字符，缺少与它配对的另一半",
            "{found} is half a character; its other half is missing";
        help: "直接写这个字，不用 \\u 转义；如果文字被程序截断过，请重新导出",
            "write the character itself; if a program cut the text off, export it again";
        explain: "常用字以外的汉字和表情符号在 \\u 写法里要写成一对（如 \\ud842\\udfb7 是「𠮷」）。只剩一半时，往往是程序按固定长度截断了文字。",
            "rare characters and emoji are written as a pair of \\u escapes (\\ud842\\udfb7 is 𠮷). One half alone usually means that a program cut the text at a fixed length.";
    }
    DUPLICATE_KEY = "REA025" Error (key, line, column) {
        title: "字段重复", "field given twice";
        message: "字段「{key}」写了两次，第一次在第 {line} 行第 {column} 列",
            "the field `{key}` is given twice; the first stands at line {line}, column {column}";
        help: "留下对的一个，删去另一个", "keep the right one and delete the other";
        explain: "同一个对象里字段名不能重复。许多软件会悄悄地只用最后一个，这样改了前一个也不起作用，所以这里直接拒绝。",
            "no name occurs twice in one object. Many programs silently use the last one, so that changing the first has no effect; here it is refused.";
    }
    MISSING_COMMA = "REA026" Error () {
        title: "缺少逗号", "missing comma";
        message: "这一项和前一项之间缺少逗号", "a comma is missing between the previous member and this one";
        help: "在前一项的末尾加上英文逗号", "put a comma after the previous member";
        explain: "列表和对象的各项之间用英文逗号分开；最后一项后面不加。",
            "members of lists and objects are separated by commas; the last one takes none.";
    }
}
