//! Things of several parts, as typed.

/// `INSTITUTION/PROGRAMME`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) institution: String,
    pub(crate) programme: String,
}

impl std::str::FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('/') {
            Some((institution, programme)) if !institution.is_empty() && !programme.is_empty() => {
                Ok(Self { institution: institution.to_owned(), programme: programme.to_owned() })
            }
            _ => Err("INSTITUTION/PROGRAMME, such as hx-college/cnc".to_owned()),
        }
    }
}

/// `ACHIEVEMENT=TARGET` or `ACHIEVEMENT=TARGET@INSTITUTION`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PinTyped {
    pub(crate) achievement: String,
    pub(crate) target: String,
    pub(crate) institution: Option<String>,
}

impl std::str::FromStr for PinTyped {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "ACHIEVEMENT=TARGET or ACHIEVEMENT=TARGET@INSTITUTION, such as c01=jx101".to_owned();
        let (achievement, rest) = text.split_once('=').ok_or_else(wrong)?;
        let (target, institution) = match rest.split_once('@') {
            Some((target, institution)) => (target, Some(institution.to_owned())),
            None => (rest, None),
        };
        if achievement.is_empty() || target.is_empty() || institution.as_deref() == Some("") {
            return Err(wrong());
        }
        Ok(Self { achievement: achievement.to_owned(), target: target.to_owned(), institution })
    }
}

/// `STANDARD`, `STANDARD/LEVEL` or `STANDARD/LEVEL/SPECIALTY`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SoughtTyped {
    pub(crate) standard: String,
    pub(crate) level: Option<String>,
    pub(crate) specialty: Option<String>,
}

impl std::str::FromStr for SoughtTyped {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split('/').map(str::to_owned);
        let standard = parts.next().unwrap_or_default();
        let (level, specialty) = (parts.next(), parts.next());
        let empty = |part: &Option<String>| part.as_deref() == Some("");
        if standard.is_empty() || empty(&level) || empty(&specialty) || parts.next().is_some() {
            return Err("STANDARD, STANDARD/LEVEL or STANDARD/LEVEL/SPECIALTY, such as cn.electrician/4".to_owned());
        }
        Ok(Self { standard, level, specialty })
    }
}
