import Domain

/// What the screen or layer on top says, block after block: as its widgets said it, and for the rest as it is written.
struct PlainView: Sendable {
  private(set) var blocks: [PlainBlock] = []

  /// The form, the grid of numbers, the text field that is typed in.
  private(set) var form: FormState?
  private(set) var numbers: (grid: NumberGrid, state: NumberGridState)?
  private(set) var entry: String?
  private(set) var views: (names: [String], shown: Int)?

  /// The list in which one stands; else one of which a row is chosen by what is typed.
  var list: SpokenRows? {
    let lists = blocks.compactMap { block -> SpokenRows? in
      if case .rows(let rows) = block.content { rows } else { nil }
    }
    return lists.first { $0.isFocused && $0.selected != nil }
  }

  init(of state: AppState, _ window: ReadingWindow) {
    var buffer = Buffer(size: state.size)
    buffer.reading = Reading(window)
    _ = state.top.draw(in: buffer.bounds, on: &buffer, world: state.world)
    guard let reading = buffer.reading else { return }
    let tree = Tree(buffer, reading, PlainWording(state.world.strings))
    for block in tree.blocks { blocks.append(block) }
    for part in reading.parts {
      switch part.passage {
      case .form(let state): form = state
      case .numbers(let grid, let state): numbers = (grid, state)
      case .entry(let text, _): entry = text
      case .filter(let text, _): entry = text
      case .views(let names, let shown): views = (names, shown)
      case .section, .rows, .range, .lines, .silence: break
      }
    }
  }
}

extension PlainView {
  /// The parts of a drawing with what lies in which, and the text that no part says.
  private struct Tree {
    let buffer: Buffer
    let reading: Reading
    let wording: PlainWording
    private var owners: [Int]
    private(set) var blocks: [PlainBlock] = []
    private var counts: [String: Int] = [:]

    private static let root = -1

    private enum Child {
      case part(Int)
      case text(String)
    }

    init(_ buffer: Buffer, _ reading: Reading, _ wording: PlainWording) {
      self.buffer = buffer
      self.reading = reading
      self.wording = wording
      owners = Array(repeating: Tree.root, count: buffer.width * buffer.height)
      for (index, part) in reading.parts.enumerated() {
        for y in part.area.rows {
          for x in part.area.columns { owners[y * buffer.width + x] = index }
        }
      }
      add(childrenOf: Tree.root, under: "")
    }

    private mutating func add(childrenOf owner: Int, under path: String) {
      var text: [String] = []
      for child in children(of: owner) {
        guard case .part(let index) = child else {
          if case .text(let line) = child { text.append(line) }
          continue
        }
        let passage = reading.parts[index].passage
        let said = lines(of: passage)
        if let said { text += said }
        guard said == nil else { continue }
        if case .silence = passage { continue }
        close(&text, path)
        switch passage {
        case .section(let title, let beside, let isFocused):
          let name = heading(title, beside, isFocused)
          let inner = title.isEmpty ? path : path + "/" + title
          if !name.isEmpty { append(.heading(name), inner) }
          add(childrenOf: index, under: inner)
        case .rows(let rows): append(.rows(rows), path)
        case .form(let form): append(.form(form), path)
        case .numbers(let grid, let state): append(.numbers(grid, state), path)
        case .entry, .filter, .views, .range, .lines, .silence: break
        }
      }
      close(&text, path)
    }

    private mutating func close(_ text: inout [String], _ path: String) {
      if !text.isEmpty { append(.text(text), path) }
      text = []
    }

    private mutating func append(_ content: PlainBlock.Content, _ path: String) {
      let place = "\(path)#\(content.kind)"
      let number = counts[place, default: 0]
      counts[place] = number + 1
      blocks.append(PlainBlock(place: place + String(number), content: content))
    }

    private func heading(_ title: String, _ beside: StyledText, _ isFocused: Bool) -> String {
      guard !title.isEmpty else { return "" }
      let texts = wording.strings.plain
      let more = wording.speech.say(beside)
      let said = wording.speech.say(StyledText(title))
      let name = isFocused ? texts.pane(said) : said
      return more.isEmpty ? name : "\(name): \(more)"
    }

    /// What is said in sentences; nil for what is a block of its own.
    private func lines(of passage: Passage) -> [String]? {
      let texts = wording.strings.plain
      switch passage {
      case .lines(let lines): return lines.map(wording.speech.say).filter { !$0.isEmpty }
      case .range(let low, let high, let total, let target):
        return total > 0 ? [texts.range(low, high, total, target)] : []
      case .entry(let text, let placeholder):
        guard text.isEmpty else { return [texts.typed(text.harmless)] }
        return placeholder.isEmpty ? [] : [placeholder.replacing("…", with: "")]
      case .filter(let text, let count):
        return text.isEmpty ? [] : [texts.filter(text.harmless, count)]
      case .views(let names, let shown): return [texts.views(names, shown)]
      case .section, .rows, .form, .numbers, .silence: return nil
      }
    }

    // MARK: What lies in what

    private typealias Placed = (area: Rect, child: Child)

    private func children(of owner: Int) -> [Child] {
      var found: [Placed] = []
      for (index, part) in reading.parts.enumerated() where parent(of: index) == owner {
        found.append((part.area, .part(index)))
      }
      return Tree.ordered(found + texts(of: owner)).map(\.child)
    }

    /// In the order in which one reads: from above; of what stands beside each other first all that stands at the left.
    private static func ordered(_ all: [Placed]) -> [Placed] {
      guard all.count > 1 else { return all }
      let rows = cut(all) { $0.rows }
      if rows.count > 1 { return rows.flatMap(ordered) }
      let columns = cut(all) { $0.columns }
      if columns.count > 1 { return columns.flatMap(ordered) }
      return all.enumerated().sorted { one, other in
        let (a, b) = (one.element.area, other.element.area)
        return (a.y, a.x, one.offset) < (b.y, b.x, other.offset)
      }.map(\.element)
    }

    /// Into groups between which a line can be drawn.
    private static func cut(_ all: [Placed], _ extent: (Rect) -> Range<Int>) -> [[Placed]] {
      let sorted = all.enumerated().sorted { one, other in
        (extent(one.element.area).lowerBound, one.offset) < (extent(other.element.area).lowerBound, other.offset)
      }
      var groups: [[Placed]] = []
      var end = 0
      for (_, placed) in sorted {
        let range = extent(placed.area)
        if range.lowerBound >= end || groups.isEmpty {
          groups.append([placed])
        } else {
          groups[groups.count - 1].append(placed)
        }
        end = max(end, range.upperBound)
      }
      return groups
    }

    private func parent(of index: Int) -> Int {
      let area = reading.parts[index].area
      for other in reading.parts.indices.prefix(index).reversed() {
        guard case .section = reading.parts[other].passage else { continue }
        let outer = reading.parts[other].area
        if outer.contains(area.origin), outer.contains(Point(x: area.right - 1, y: area.bottom - 1)) { return other }
      }
      return Tree.root
    }

    /// The lines that are written where nothing else says what it is.
    private func texts(of owner: Int) -> [Placed] {
      var area = buffer.bounds
      if owner != Tree.root {
        guard case .section = reading.parts[owner].passage else { return [] }
        // The first row is the name.
        area = reading.parts[owner].area.splitTop(1).rest
      }
      return area.rows.compactMap { y in
        var pieces: [(text: String, style: Style)] = []
        var extent: (first: Int, last: Int)?
        for x in area.columns {
          let isOwn = owners[y * buffer.width + x] == owner
          let cell = isOwn ? buffer[x, y] : .blank
          guard !cell.isContinuation else { continue }
          let text = buffer.content(of: cell)
          if text != " ", !(0x2500...0x257F ~= cell.glyph) { extent = (extent?.first ?? x, x) }
          if let last = pieces.last, last.style == cell.style || text == " " {
            pieces[pieces.count - 1].text += text
          } else {
            pieces.append((text, cell.style))
          }
        }
        guard let extent else { return nil }
        let line = wording.speech.say(pieces)
        let place = Rect(x: extent.first, y: y, width: extent.last - extent.first + 1, height: 1)
        return line.isEmpty ? nil : (place, .text(line))
      }
    }
  }
}
