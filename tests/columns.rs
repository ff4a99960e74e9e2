//! A whole examination in columns comes to the same as its candidates graded one by one.

use rongtong::answer::columns::{Laid, plan};
use rongtong::call::{ColumnAssessor, ColumnsCall, ColumnsSchema};
use rongtong::certification::columns::{FAIL, INCOMPLETE, PASS};
use rongtong::policy::set::PolicySet;
