import ArgumentParser
import Domain

/// `neteland calendar`
struct CalendarCommand: ParsableCommand, FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "The holidays and free days of a school year, for the alliance or for one school.",
    discussion: """
      Holidays are computed by rule, for any year; what differs from the rule is a free day in the data (neteland list \
      free-day). For one school only what holds for it is shown, with its own days and hours.
      """)

  @Argument(help: ArgumentHelp("The school year; else the one today lies in.", valueName: "2026-2027"))
  var year: SchoolYear?

  @Option(help: ArgumentHelp("One school: its number, its name or the beginning of its name.", valueName: "school"))
  var school: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func execute(on folder: OpenFolder) throws -> ExitStatus {
    let school = try school.map { try folder.school($0) }
    let outline = CalendarOutline(folder.alliance, year: folder.year(year), school: school)
    if format.json {
      folder.output.json(outline.json(assumesHours: school?.lessonHours?.lessons == nil))
    } else {
      folder.output.lines(lines(outline, school, folder))
    }
    return .done
  }

  private func lines(_ outline: CalendarOutline, _ school: School?, _ folder: OpenFolder) -> [String] {
    let texts = folder.strings.calendar
    let format = folder.format
    var table = TextTable(texts.from, texts.to, ">" + texts.days, texts.what, texts.whom)
    table.add(format.date(outline.firstSchoolDay), "", "", texts.firstSchoolDay)
    var rows = outline.entries.map { entry in
      (day: entry.first, cells: cells(entry, isOfSchool: school != nil, folder))
    }
    rows.append((outline.lastSchoolDay, [format.date(outline.lastSchoolDay), "", "", texts.lastSchoolDay]))
    let ordered = rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    for row in ordered { table.add(row.element.cells) }

    var lines = [texts.title(outline.year) + (school.map { texts.of($0.name) } ?? "")]
    if let school {
      let hours = outline.hours
      let assumed = school.lessonHours?.lessons == nil ? " (\(texts.assumedHours))" : ""
      lines.append(texts.hours(hours.span, format.time(hours.noon), format.time(hours.wednesdayEnd)) + assumed)
    }
    return lines + [""] + table.lines + ["", texts.lessonDays(outline.lessonDays)]
  }

  private func cells(_ entry: CalendarEntry, isOfSchool: Bool, _ folder: OpenFolder) -> [String] {
    let format = folder.format
    let names = CalendarEntryText(entry, in: folder.strings, alliance: folder.alliance)
    let days = max(0, entry.first.distance(to: entry.last) + 1)
    return [
      format.date(entry.first), entry.first == entry.last ? "" : format.date(entry.last),
      days > 1 ? format.number(days) : "", names.what,
      names.whom ?? (isOfSchool ? "" : folder.strings.calendar.everyone),
    ]
  }
}

extension LessonHours {
  /// `08:30-15:30`: most days.
  var span: String { "\(start)-\(end)" }
}

extension CalendarOutline {
  fileprivate func json(assumesHours: Bool) -> JSONValue {
    [
      "schoolYear": JSONValue(year), "school": JSONValue(school), "firstSchoolDay": JSONValue(firstSchoolDay),
      "lastSchoolDay": JSONValue(lastSchoolDay), "lessonDays": JSONValue(lessonDays),
      "lessonHours": [
        "start": JSONValue(hours.start), "noon": JSONValue(hours.noon), "end": JSONValue(hours.end),
        "wednesdayEnd": JSONValue(hours.wednesdayEnd), "assumed": JSONValue(assumesHours),
      ],
      "entries": .list(entries.map(\.json)),
    ]
  }
}

extension CalendarEntry {
  fileprivate var json: JSONValue {
    var holiday: HolidayKind?
    var period: FreePeriod?
    switch content {
    case .holiday(let kind): holiday = kind
    case .exception(let exception): period = exception
    }
    return [
      "first": JSONValue(first), "last": JSONValue(last), "holiday": JSONValue(holiday?.rawValue),
      "name": JSONValue(period?.name), "part": JSONValue(period?.part ?? .wholeDay),
      "effect": JSONValue(period?.effect ?? .closed), "level": JSONValue(level),
      "municipality": JSONValue(municipality), "schools": JSONValue(schools),
    ]
  }
}
