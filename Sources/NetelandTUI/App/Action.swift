/// Everything a key can do. The binding table gives each its keys, the strings its name; footer and help follow.
enum Action: String, CaseIterable, Sendable {
  // Moving about
  case up, down, left, right, pageUp, pageDown, first, last
  case nextPane, previousPane
  case open, back
  // Screens
  case showOverview, showSchools, showAgenda, showReach, showAdmin
  case jumpBack, jumpForward
  // Looking
  case filter, clearFilter, sort, reverseSort, group
  // Tables
  case chooseColumns, showFrequency, foldGroup, foldAllGroups, takeRows, writeFile, completeWord
  case toggleColumn, columnEarlier, columnLater, sortByColumn, groupByColumn, usualTable
  case settings, nextTarget
  case previousYear, nextYear, goToToday, goToDay, previousPeriod, nextPeriod
  // In the overview
  case largeNumber
  // Sessions
  case newSession, editSession, moveSession, cancelSession, reinstateSession, confirmSession, markHeld
  case recordParticipation
  // The sessions that wait for numbers, one by one
  case inbox, skipNumbers, previousNumbers, allColumns, waitingList
  case copySession, repeatSession
  // Marks
  case mark, markAll, markRange
  // In the grids of the agenda
  case variant, pickUp, putDown
  case halfHourEarlier, halfHourLater, littleEarlier, littleLater, previousFree, nextFree
  // Who guides a session
  case whoCan, assignGuide, toggleGuide, replaceGuides
  // The scheduling rules
  case showRules, nextLevel, previousLevel, usualLevel
  // Who gets a place, and who waits
  case showRegistrations, registerGroup, withdrawGroup, promoteGroup
  // Records
  case add, edit, retire, delete, startYear
  // Always
  case undo, redo
  // What was done, and by whom
  case showHistory, takeBack
  // Where changes contradict the files
  case showConflicts, takeOurs, keepTheirs, takeAllOurs, keepAllTheirs
  case nextTheme
  case language, mouse, problems, palette, help, suspend, quit
  // In a form
  case submit
  case undoTyping, redoTyping
  // A form that was left half filled in
  case goOnWithForm, beginAnew
  // In a question
  case choose
}
