extension KeyBindings {
  /// The keys as they come. Nothing needs AltGr; what cannot be undone at a glance (cancel, retire, delete) has a capital
  /// letter or a key of its own.
  static let standardTable: [KeyBinding] = [
    // Screens
    KeyBinding(.everywhere, [.character("1")], .showOverview),
    KeyBinding(.everywhere, [.character("2")], .showSchools),
    KeyBinding(.everywhere, [.character("3")], .showAgenda),
    KeyBinding(.everywhere, [.character("4")], .showReach),
    KeyBinding(.everywhere, [.character("5")], .showAdmin),
    KeyBinding(.everywhere, [.backspace, .controlLeft, .control("o")], .jumpBack),
    KeyBinding(.everywhere, [.controlRight], .jumpForward),
    KeyBinding(.everywhere, [.character("-")], .previousYear),
    KeyBinding(.everywhere, [.character("+"), .character("=")], .nextYear),

    // Any list
    KeyBinding(.list, [.up, .character("k")], .up),
    KeyBinding(.list, [.down, .character("j")], .down),
    KeyBinding(.list, [.pageUp, .control("b")], .pageUp),
    KeyBinding(.list, [.pageDown, .control("f")], .pageDown),
    KeyBinding(.list, [.home], .first),
    KeyBinding(.list, [.end, .character("G")], .last),
    KeyBinding(.list, [.tab], .nextPane),
    KeyBinding(.list, [.backTab], .previousPane),
    KeyBinding(.list, [.escape, .character("h"), .left], .back),

    // Overview
    KeyBinding(.overview, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.overview, [.character("n")], .newSession, footer: 2),
    KeyBinding(.overview, [.character("r")], .inbox, footer: 2),
    KeyBinding(.overview, [.character("z")], .largeNumber),

    // Schools
    KeyBinding(.schools, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.schools, [.character("/")], .filter, footer: 2),
    KeyBinding(.schools, [.character("n")], .newSession, footer: 2),
    KeyBinding(.schools, [.character("s")], .sort, footer: 3),
    KeyBinding(.schools, [.character("S")], .reverseSort),
    KeyBinding(.schools, [.character("g")], .group, footer: 3),
    KeyBinding(.schools, [.character("r")], .recordParticipation, footer: 4),
    KeyBinding(.schools, [.character("e")], .edit, footer: 4),

    KeyBinding(.schools, [.character("O")], .chooseColumns, footer: 8),
    KeyBinding(.schools, [.character("F")], .showFrequency, footer: 8),
    KeyBinding(.schools, [.character("z")], .foldGroup),
    KeyBinding(.schools, [.character("Z")], .foldAllGroups),
    KeyBinding(.schools, [.character("y")], .takeRows, footer: 8),
    KeyBinding(.schools, [.character(" ")], .mark),
    KeyBinding(.schools, [.character("*")], .markAll),
    KeyBinding(.schools, [.character("V")], .markRange),

    // Agenda
    KeyBinding(.agenda, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.agenda, [.character("n")], .newSession, footer: 2),
    KeyBinding(.agenda, [.character("e")], .editSession, footer: 3),
    KeyBinding(.agenda, [.character("m")], .moveSession, footer: 3),
    KeyBinding(.agenda, [.character("p")], .pickUp, footer: 3),
    KeyBinding(.agenda, [.character("b")], .confirmSession, footer: 4),
    KeyBinding(.agenda, [.character("a")], .markHeld, footer: 2),
    KeyBinding(.agenda, [.character("r")], .recordParticipation, footer: 2),
    KeyBinding(.agenda, [.character("c")], .copySession, footer: 5),
    KeyBinding(.agenda, [.character("R")], .repeatSession, footer: 5),
    KeyBinding(.agenda, [.character(" ")], .mark, footer: 6),
    KeyBinding(.agenda, [.character("*")], .markAll),
    KeyBinding(.agenda, [.character("V")], .markRange),
    KeyBinding(.agenda, [.character("w")], .whoCan, footer: 5),
    KeyBinding(.agenda, [.character("K")], .showRules),
    KeyBinding(.agenda, [.character("i")], .showRegistrations, footer: 5),
    KeyBinding(.agenda, [.character("X")], .cancelSession, footer: 5),
    KeyBinding(.agenda, [.character("H")], .reinstateSession),
    KeyBinding(.agenda, [.character("t")], .goToToday, footer: 4),
    KeyBinding(.agenda, [.character("g")], .goToDay, footer: 5),
    KeyBinding(.agenda, [.character("/")], .filter, footer: 4),
    KeyBinding(.agenda, [.character("<"), .character(",")], .previousPeriod),
    KeyBinding(.agenda, [.character(">"), .character(";")], .nextPeriod),

    // Agenda, its list
    KeyBinding(.agendaList, [.character("s")], .sort, footer: 8),
    KeyBinding(.agendaList, [.character("S")], .reverseSort),
    KeyBinding(.agendaList, [.character("O")], .chooseColumns, footer: 8),
    KeyBinding(.agendaList, [.character("F")], .showFrequency, footer: 8),
    KeyBinding(.agendaList, [.character("z")], .foldGroup),
    KeyBinding(.agendaList, [.character("Z")], .foldAllGroups),
    KeyBinding(.agendaList, [.character("y")], .takeRows, footer: 8),

    // Agenda, its grids
    KeyBinding(.agendaGrid, [.left, .character("h")], .left),
    KeyBinding(.agendaGrid, [.right, .character("l")], .right),
    KeyBinding(.agendaGrid, [.character("v")], .variant, footer: 3),

    // Agenda, a session that is held over a grid
    KeyBinding(.placement, [.enter, .character("p")], .putDown, footer: 1),
    KeyBinding(.placement, [.escape], .back, footer: 1),
    KeyBinding(.placement, [.left, .character("h")], .left),
    KeyBinding(.placement, [.right, .character("l")], .right),
    KeyBinding(.placement, [.up, .character("k")], .halfHourEarlier),
    KeyBinding(.placement, [.down, .character("j")], .halfHourLater),
    KeyBinding(.placement, [.shiftUp, .character("-")], .littleEarlier),
    KeyBinding(.placement, [.shiftDown, .character("+"), .character("=")], .littleLater),
    KeyBinding(.placement, [.shiftLeft, .character("<"), .character(",")], .previousPeriod),
    KeyBinding(.placement, [.shiftRight, .character(">"), .character(";")], .nextPeriod),
    KeyBinding(.placement, [.character("f")], .nextFree, footer: 2),
    KeyBinding(.placement, [.character("F")], .previousFree),
    KeyBinding(.placement, [.character("v")], .variant, footer: 3),
    KeyBinding(.placement, [.character("?"), .function(1)], .help, footer: 2),

    // Reach
    KeyBinding(.reach, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.reach, [.character("d")], .settings, footer: 2),
    KeyBinding(.reach, [.character("o")], .nextTarget, footer: 5),
    KeyBinding(.reach, [.character("A")], .add),
    KeyBinding(.reach, [.character("s")], .sort, footer: 3),
    KeyBinding(.reach, [.character("S")], .reverseSort),
    KeyBinding(.reach, [.character("n")], .newSession, footer: 2),
    KeyBinding(.reach, [.character("r")], .recordParticipation, footer: 3),
    KeyBinding(.reach, [.character("/")], .filter, footer: 4),
    KeyBinding(.reach, [.character("<"), .character(",")], .previousPeriod, footer: 5),
    KeyBinding(.reach, [.character(">"), .character(";")], .nextPeriod),
    KeyBinding(.reach, [.character("t")], .goToToday),

    // Reach, school by school
    KeyBinding(.reachTable, [.character("g")], .group),
    KeyBinding(.reachTable, [.character("O")], .chooseColumns, footer: 8),
    KeyBinding(.reachTable, [.character("F")], .showFrequency, footer: 8),
    KeyBinding(.reachTable, [.character("z")], .foldGroup),
    KeyBinding(.reachTable, [.character("Z")], .foldAllGroups),
    KeyBinding(.reachTable, [.character("y")], .takeRows, footer: 8),
    KeyBinding(.reachTable, [.character(" ")], .mark),
    KeyBinding(.reachTable, [.character("*")], .markAll),
    KeyBinding(.reachTable, [.character("V")], .markRange),

    // Reach, the grid of weeks
    KeyBinding(.coverage, [.left, .character("h")], .left),
    KeyBinding(.coverage, [.right, .character("l")], .right),

    // Records
    KeyBinding(.admin, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.admin, [.character("n"), .insert], .add, footer: 2),
    KeyBinding(.admin, [.character("e")], .edit, footer: 2),
    KeyBinding(.admin, [.character("R")], .retire, footer: 3),
    KeyBinding(.admin, [.delete], .delete, footer: 4),
    KeyBinding(.admin, [.character("/")], .filter, footer: 3),
    KeyBinding(.admin, [.character("J")], .startYear, footer: 5),
    KeyBinding(.admin, [.character("K")], .showRules),
    KeyBinding(.admin, [.character("r")], .inbox, footer: 5),
    KeyBinding(.admin, [.character("s")], .sort, footer: 8),
    KeyBinding(.admin, [.character("S")], .reverseSort),
    KeyBinding(.admin, [.character("g")], .group),
    KeyBinding(.admin, [.character("O")], .chooseColumns, footer: 8),
    KeyBinding(.admin, [.character("F")], .showFrequency, footer: 8),
    KeyBinding(.admin, [.character("z")], .foldGroup),
    KeyBinding(.admin, [.character("Z")], .foldAllGroups),
    KeyBinding(.admin, [.character("y")], .takeRows, footer: 8),
    KeyBinding(.admin, [.character(" ")], .mark),
    KeyBinding(.admin, [.character("*")], .markAll),
    KeyBinding(.admin, [.character("V")], .markRange),

    // Which columns a table has
    KeyBinding(.columns, [.character(" ")], .toggleColumn, footer: 1),
    KeyBinding(.columns, [.character("s")], .sortByColumn, footer: 1),
    KeyBinding(.columns, [.shiftUp, .character("-")], .columnEarlier, footer: 2),
    KeyBinding(.columns, [.shiftDown, .character("+"), .character("=")], .columnLater, footer: 2),
    KeyBinding(.columns, [.character("g")], .groupByColumn, footer: 3),
    KeyBinding(.columns, [.delete, .backspace], .usualTable, footer: 4),
    KeyBinding(.columns, [.enter, .escape, .character("O")], .back, footer: 1),

    // How often each value occurs
    KeyBinding(.frequency, [.enter], .open, footer: 1),
    KeyBinding(.frequency, [.left, .character("h")], .left, footer: 2),
    KeyBinding(.frequency, [.right, .character("l")], .right, footer: 2),
    KeyBinding(.frequency, [.escape, .character("F")], .back, footer: 1),

    // What is taken out of a table
    KeyBinding(.take, [.enter], .open, footer: 1),
    KeyBinding(.take, [.character(" ")], .toggleColumn, footer: 2),
    KeyBinding(.take, [.escape, .character("y")], .back, footer: 1),
    KeyBinding(.takeName, [.enter], .writeFile, footer: 1),
    KeyBinding(.takeName, [.escape], .back, footer: 1),

    // Who can guide a session
    KeyBinding(.whoCan, [.enter, .character("l"), .right], .assignGuide, footer: 1),
    KeyBinding(.whoCan, [.character(" ")], .toggleGuide, footer: 2),
    KeyBinding(.whoCan, [.character("v")], .replaceGuides, footer: 2),
    KeyBinding(.whoCan, [.character("e")], .edit, footer: 4),

    // The scheduling rules
    KeyBinding(.rules, [.right, .enter, .character(" "), .character("l")], .nextLevel, footer: 1),
    KeyBinding(.rules, [.left, .character("h")], .previousLevel, footer: 1),
    KeyBinding(.rules, [.delete, .backspace], .usualLevel, footer: 2),
    KeyBinding(.rules, [.character("e")], .edit, footer: 3),

    // The places of a session
    KeyBinding(.registrations, [.character("n"), .insert], .registerGroup, footer: 1),
    KeyBinding(.registrations, [.character("x"), .delete], .withdrawGroup, footer: 2),
    KeyBinding(.registrations, [.character("p")], .promoteGroup, footer: 2),
    KeyBinding(.registrations, [.enter], .open),

    // A question with a few answers
    KeyBinding(.question, [.enter], .submit, footer: 1),
    KeyBinding(.question, [.escape], .back, footer: 1),

    // Records behind a number
    KeyBinding(.evidence, [.enter, .character("l"), .right], .open, footer: 1),
    KeyBinding(.evidence, [.character("r")], .recordParticipation, footer: 2),
    KeyBinding(.evidence, [.character("e")], .editSession, footer: 3),

    // The history
    KeyBinding(.history, [.enter, .character("l"), .right], .open, footer: 2),
    KeyBinding(.history, [.character("x")], .takeBack, footer: 1),
    KeyBinding(.history, [.character("/")], .filter, footer: 3),

    // Where changes contradict the files; of a whole record with a capital
    KeyBinding(.conflicts, [.character("o")], .takeOurs, footer: 1),
    KeyBinding(.conflicts, [.character("b"), .character("t")], .keepTheirs, footer: 1),
    KeyBinding(.conflicts, [.character("O")], .takeAllOurs, footer: 3),
    KeyBinding(.conflicts, [.character("B"), .character("T")], .keepAllTheirs, footer: 3),

    // A form
    KeyBinding(.form, [.control("s"), .function(10)], .submit, footer: 1),
    KeyBinding(.form, [.escape], .back, footer: 1),
    KeyBinding(.form, [.alt("u"), .control("_")], .undoTyping),
    KeyBinding(.form, [.alt("r")], .redoTyping),

    KeyBinding(.sessionForm, [.function(4)], .whoCan, footer: 2),

    // A session that is tried out
    KeyBinding(.whatIf, [.control("s"), .function(10)], .newSession, footer: 1),
    KeyBinding(.whatIf, [.escape], .back, footer: 1),
    KeyBinding(.whatIf, [.alt("u"), .control("_")], .undoTyping),
    KeyBinding(.whatIf, [.alt("r")], .redoTyping),

    // The grid of numbers
    KeyBinding(.numbers, [.control("s"), .function(10)], .submit, footer: 1),
    KeyBinding(.numbers, [.escape], .back, footer: 1),

    // The sessions that wait for numbers
    KeyBinding(.inbox, [.character("n"), .pageDown], .skipNumbers, footer: 2),
    KeyBinding(.inbox, [.character("p"), .pageUp], .previousNumbers, footer: 2),
    KeyBinding(.inbox, [.character("u")], .undo, footer: 3),
    KeyBinding(.inbox, [.control("r")], .redo),
    KeyBinding(.inbox, [.character("v")], .allColumns, footer: 4),
    KeyBinding(.inbox, [.character("e")], .editSession, footer: 5),
    KeyBinding(.inbox, [.character("X")], .cancelSession, footer: 6),
    KeyBinding(.inbox, [.character("l")], .waitingList, footer: 5),
    KeyBinding(.inbox, [.character("?"), .function(1)], .help, footer: 4),

    // A form that was left half filled in
    KeyBinding(.keptForm, [.enter], .goOnWithForm, footer: 1),
    KeyBinding(.keptForm, [.delete, .backspace], .beginAnew, footer: 1),
    KeyBinding(.keptForm, [.escape], .back, footer: 1),

    // One line of text
    KeyBinding(.prompt, [.enter], .submit, footer: 1),
    KeyBinding(.prompt, [.escape], .back, footer: 1),
    KeyBinding(.prompt, [.alt("u"), .control("_")], .undoTyping),
    KeyBinding(.prompt, [.alt("r")], .redoTyping),

    // What is found while typing
    KeyBinding(.choice, [.enter], .choose, footer: 1),
    KeyBinding(.choice, [.escape], .back, footer: 1),
    KeyBinding(.choice, [.alt("u"), .control("_")], .undoTyping),
    KeyBinding(.choice, [.alt("r")], .redoTyping),

    // The filter line
    KeyBinding(.filter, [.enter, .down], .open, footer: 1),
    KeyBinding(.filter, [.escape], .clearFilter, footer: 1),
    KeyBinding(.filter, [.alt("u"), .control("_")], .undoTyping),
    KeyBinding(.filter, [.alt("r")], .redoTyping),

    KeyBinding(.tableFilter, [.tab], .completeWord, footer: 1),

    // The help
    KeyBinding(.help, [.enter], .choose, footer: 1),
    KeyBinding(.help, [.character("/")], .filter, footer: 2),
    KeyBinding(.help, [.escape, .character("?"), .function(1), .character("q")], .back, footer: 1),

    // The problems of the files
    KeyBinding(.problems, [.escape, .character("P"), .character("q")], .back, footer: 1),

    // Always
    KeyBinding(.everywhere, [.character("u")], .undo, footer: 7),
    KeyBinding(.everywhere, [.control("r")], .redo),
    KeyBinding(.everywhere, [.character("I")], .inbox),
    KeyBinding(.everywhere, [.character("U")], .showHistory),
    KeyBinding(.everywhere, [.character("C")], .showConflicts),
    KeyBinding(.everywhere, [.character("L")], .language),
    KeyBinding(.everywhere, [.character("M")], .mouse),
    KeyBinding(.everywhere, [.character("T")], .nextTheme),
    KeyBinding(.everywhere, [.character("P")], .problems),
    KeyBinding(.everywhere, [.character("?"), .function(1)], .help, footer: 2),
    KeyBinding(.everywhere, [.character(":"), .control("p")], .palette, footer: 2),
    KeyBinding(.everywhere, [.control("z")], .suspend),
    KeyBinding(.everywhere, [.character("q")], .quit, footer: 6),
  ]

  /// The same, ready to look keys up.
  static let standard = KeyBindings(standardTable)
}
