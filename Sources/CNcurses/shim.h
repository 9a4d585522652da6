// What the dashboard needs of ncurses and of signals, in a form that Swift can import: macros and variadic
// functions are not imported, and ncurses keeps its state in global variables, which Swift 6 rightly distrusts.
//
// Every function here is static, so that no C target is needed: each object file of the program gets a copy of what
// it uses. The one variable, the guard's, is weak: the linker makes all copies of it into one.

#ifndef NETELAND_CNCURSES_SHIM_H
#define NETELAND_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// From <term.h>, which also makes macros of words as short as `lines` and `columns`.
struct term;
extern struct term *cur_term;
extern int setupterm(const char *name, int descriptor, int *found);
extern int del_curterm(struct term *terminal);

// <wchar.h> shows it only with feature macros that would set this module apart from Swift's own view of glibc.
extern int wcwidth(wchar_t character);
extern int memfd_create(const char *name, unsigned int flags);

// A file that no folder knows of, closed when another program is run; -1 where the system has no room for it.
static inline int neteland_memory_file(const char *name) { return memfd_create(name, 1 /* MFD_CLOEXEC */); }

// ---------------------------------------------------------------------------------------------- opening and closing

enum neteland_terminal_kind {
  neteland_terminal_usable,
  neteland_terminal_unknown,
  neteland_terminal_not_addressable,
};

// Whether the terminal database knows this name, and the terminal can put its cursor anywhere.
static inline enum neteland_terminal_kind neteland_probe(const char *name) {
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) {
    // 0 is: not in the database, or known to be too generic; a hardcopy terminal gives 1.
    return found == 1 ? neteland_terminal_not_addressable : neteland_terminal_unknown;
  }
  const char *address = tigetstr("cup");
  int usable = address != NULL && address != (char *)-1;
  del_curterm(cur_term);
  return usable ? neteland_terminal_usable : neteland_terminal_not_addressable;
}

// Keys come one by one, unechoed and uninterpreted; an escape is an escape after 25 ms.
//
// `output` leads to the terminal, which ncurses asks and sets the modes of; then it is made to lead to `memory`, so that
// nothing ncurses says reaches the terminal by itself. From there on the modes are not its business either.
static inline int neteland_open(const char *name, int output, int memory) {
  // Long before the 1 s of ncurses, which makes Escape feel broken; long enough for a key over a slow line.
  set_escdelay(25);
  FILE *stream = fdopen(output, "w");
  if (stream == NULL) return 0;
  SCREEN *screen = newterm(name, stream, stdin);
  if (screen == NULL) return 0;
  set_term(screen);
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  if (dup2(memory, output) < 0 || fcntl(output, F_SETFD, FD_CLOEXEC) != 0) return 0;
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  meta(stdscr, TRUE);
  // Looking for keys halfway through every update costs more than it saves: updates are small.
  typeahead(-1);
  // Until the screen has been left and entered once, ncurses flushes after every move of the cursor, for programs
  // that use nothing but its terminfo side: a frame would be a hundred writes, if only into memory. The terminal hears
  // nothing of the leaving.
  endwin();
  lseek(memory, 0, SEEK_SET);
  doupdate();
  // Says so to the terminal, which would otherwise hear it when the first key is read.
  keypad(stdscr, TRUE);
  return 1;
}

// The number of colours beside the terminal's own two; 0 for a terminal without.
static inline int neteland_start_colours(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  return COLORS;
}

static inline int neteland_pair_limit(void) { return COLOR_PAIRS; }

// A capability of the terminal as a string, or NULL.
static inline const char *neteland_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

// --------------------------------------------------------------------------------------------------------- drawing

static const attr_t neteland_bold = A_BOLD;
static const attr_t neteland_dim = A_DIM;
static const attr_t neteland_underline = A_UNDERLINE;
static const attr_t neteland_reverse = A_REVERSE;

static inline int neteland_columns(void) { return getmaxx(stdscr); }
static inline int neteland_rows(void) { return getmaxy(stdscr); }

// How many columns the C library gives to a scalar; ncurses lays out by the same table.
static inline int neteland_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// What setcchar does, without measuring and checking a text that is known to be one character: that takes longer than
// all the rest of drawing a cell.
static inline void neteland_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
#if NCURSES_EXT_COLORS
  cell->attr = attributes | (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair);
  cell->ext_color = pair;
  for (int index = 0; index < CCHARW_MAX; index++) cell->chars[index] = text[index];
#else
  setcchar(cell, text, attributes, (short)pair, NULL);
#endif
}

// The same for a single scalar, as nearly all cells have.
static inline void neteland_set_scalar(cchar_t *cell, wchar_t scalar, attr_t attributes, int pair) {
  const wchar_t text[CCHARW_MAX] = {scalar};
  neteland_set_cell(cell, text, attributes, pair);
}

static inline void neteland_write_cells(int y, int x, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, y, x, cells, count);
}

static inline void neteland_erase(void) { werase(stdscr); }

// The next update draws the whole screen anew, whatever the terminal may show.
static inline void neteland_distrust_screen(void) { clearok(curscr, TRUE); }

// Puts what changed on the terminal; a cursor left of the screen is hidden.
static inline void neteland_update(int y, int x) {
  leaveok(stdscr, x < 0);
  if (x >= 0) wmove(stdscr, y, x);
  wnoutrefresh(stdscr);
  doupdate();
}

// ----------------------------------------------------------------------------------------------------------- input

enum neteland_read_kind { neteland_read_nothing, neteland_read_text, neteland_read_key };

static inline enum neteland_read_kind neteland_read(uint32_t *value) {
  wint_t read = 0;
  int result = wget_wch(stdscr, &read);
  *value = (uint32_t)read;
  if (result == OK) return neteland_read_text;
  return result == KEY_CODE_YES ? neteland_read_key : neteland_read_nothing;
}

static const uint32_t neteland_key_function = KEY_F0;

static const mmask_t neteland_mouse_none = 0;
static const mmask_t neteland_mouse_wanted =
    BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_RELEASED | BUTTON3_PRESSED | BUTTON3_RELEASED |
    BUTTON4_PRESSED | BUTTON5_PRESSED | BUTTON_SHIFT | BUTTON_CTRL | BUTTON_ALT | REPORT_MOUSE_POSITION;
static const mmask_t neteland_mouse_moved = REPORT_MOUSE_POSITION;
static const mmask_t neteland_mouse_press_left = BUTTON1_PRESSED;
static const mmask_t neteland_mouse_release_left = BUTTON1_RELEASED;
static const mmask_t neteland_mouse_press_middle = BUTTON2_PRESSED;
static const mmask_t neteland_mouse_press_right = BUTTON3_PRESSED;
static const mmask_t neteland_mouse_wheel_up = BUTTON4_PRESSED;
static const mmask_t neteland_mouse_wheel_down = BUTTON5_PRESSED;

static inline int neteland_has_mouse(void) { return has_mouse(); }

static inline void neteland_set_mouse(mmask_t mask) {
  // No waiting to see whether a press becomes a click: the press is what acts.
  mouseinterval(0);
  mousemask(mask, NULL);
}

static inline int neteland_read_mouse(int *x, int *y, mmask_t *buttons) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  *x = event.x;
  *y = event.y;
  *buttons = event.bstate;
  return 1;
}

// ------------------------------------------------------------------------------------------------- size of the tty

static inline int neteland_tty_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 1;
}

// ----------------------------------------------------------------------------------------------------------- guard

// Every way out gives the tty back. Signals that mean a fault restore it and then do what they do by default;
// signals that ask (end, stop, a new size) are noted and wake the event loop, which deals with them in peace.

enum { neteland_guard_reset_capacity = 512 };

struct neteland_guard {
  volatile sig_atomic_t armed;        // the tty is ours: restore it before dying
  volatile sig_atomic_t terminating;  // the first signal that asked for an end
  volatile sig_atomic_t resized, stopped, continued;
  int descriptor;  // an eventfd that wakes the loop
  int errors;      // while armed, standard error goes to this file in memory; -1 if not
  int told;        // where standard error went before
  struct termios saved;
  struct termios ours;
  char reset[neteland_guard_reset_capacity];
  size_t reset_length;
  char stack[1 << 16];  // for a handler that runs because the normal stack is full
};

__attribute__((weak, visibility("hidden"))) struct neteland_guard neteland_guard_state = {.descriptor = -1, .errors = -1, .told = -1};

// While the screen is ours, a message on standard error would be drawn over and vanish with it: it is kept.
static inline void neteland_guard_keep_errors(void) {
  struct neteland_guard *guard = &neteland_guard_state;
  if (guard->told >= 0 || !isatty(STDERR_FILENO)) return;
  if (guard->errors < 0) guard->errors = neteland_memory_file("errors");
  if (guard->errors < 0) return;
  guard->told = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (guard->told >= 0) dup2(guard->errors, STDERR_FILENO);
}

// Says what was kept. Async-signal-safe.
static inline void neteland_guard_tell_errors(void) {
  struct neteland_guard *guard = &neteland_guard_state;
  if (guard->told < 0) return;
  dup2(guard->told, STDERR_FILENO);
  close(guard->told);
  guard->told = -1;
  char bytes[1024];
  off_t told = 0;
  ssize_t count;
  while ((count = pread(guard->errors, bytes, sizeof bytes, told)) > 0) {
    if (write(STDERR_FILENO, bytes, (size_t)count) != count) break;
    told += count;
  }
  // The file position is shared with what was standard error.
  if (ftruncate(guard->errors, 0) == 0) lseek(guard->errors, 0, SEEK_SET);
}

// Async-signal-safe.
static inline void neteland_guard_restore(void) {
  struct neteland_guard *guard = &neteland_guard_state;
  if (!guard->armed) return;
  guard->armed = 0;
  const char *rest = guard->reset;
  size_t left = guard->reset_length;
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, rest, left);
    if (written <= 0) break;
    rest += written;
    left -= (size_t)written;
  }
  // From the background this would stop the program on its way out.
  signal(SIGTTOU, SIG_IGN);
  tcsetattr(STDIN_FILENO, TCSANOW, &guard->saved);
  neteland_guard_tell_errors();
}

// Async-signal-safe. Ends the program the way this signal does by default.
static inline void neteland_guard_die(int number) {
  sigset_t set;
  signal(number, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static inline void neteland_guard_on_fault(int number) {
  neteland_guard_restore();
  neteland_guard_die(number);
}

static inline void neteland_guard_on_request(int number) {
  struct neteland_guard *guard = &neteland_guard_state;
  int saved_errno = errno;
  switch (number) {
    case SIGWINCH: guard->resized = 1; break;
    case SIGTSTP: guard->stopped = 1; break;
    case SIGCONT: guard->continued = 1; break;
    default:
      // Asked twice: the loop does not answer. A second hang-up is no second asking: the kernel and the shell
      // both send one.
      if (guard->terminating && number != SIGHUP) {
        neteland_guard_restore();
        neteland_guard_die(number);
      }
      if (!guard->terminating) guard->terminating = number;
  }
  uint64_t one = 1;
  ssize_t written = write(guard->descriptor, &one, sizeof one);
  (void)written;
  errno = saved_errno;
}

static inline void neteland_guard_catch(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigaction(number, &action, NULL);
}

static const int neteland_guard_faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
static const int neteland_guard_requests[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};

// Before ncurses starts: it leaves signals alone that have a handler. Remembers the modes of the tty.
// Gives the descriptor that becomes readable when a signal asks for something, or -1.
static inline int neteland_guard_arm(void) {
  struct neteland_guard *guard = &neteland_guard_state;
  if (tcgetattr(STDIN_FILENO, &guard->saved) != 0) return -1;
  if (guard->descriptor < 0) guard->descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (guard->descriptor < 0) return -1;
  stack_t stack = {.ss_sp = guard->stack, .ss_size = sizeof guard->stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof neteland_guard_faults / sizeof *neteland_guard_faults; i++)
    neteland_guard_catch(neteland_guard_faults[i], neteland_guard_on_fault);
  for (size_t i = 0; i < sizeof neteland_guard_requests / sizeof *neteland_guard_requests; i++)
    neteland_guard_catch(neteland_guard_requests[i], neteland_guard_on_request);
  // A write to a pipe or socket that closed gives an error instead.
  signal(SIGPIPE, SIG_IGN);
  return guard->descriptor;
}

// What puts the screen back, to be sent when the program dies while the guard is set.
static inline void neteland_guard_set_reset(const char *bytes, size_t length) {
  struct neteland_guard *guard = &neteland_guard_state;
  if (length > sizeof guard->reset) length = sizeof guard->reset;
  memcpy(guard->reset, bytes, length);
  guard->reset_length = length;
}

static inline void neteland_guard_set_armed(int armed) { neteland_guard_state.armed = armed; }

// Once ncurses has set the modes that the dashboard needs.
static inline void neteland_guard_note_modes(void) { tcgetattr(STDIN_FILENO, &neteland_guard_state.ours); }

// Gives the tty the modes of the dashboard, or those from before, once what was written has been sent.
static inline void neteland_guard_set_modes(int ours) {
  struct neteland_guard *guard = &neteland_guard_state;
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, ours ? &guard->ours : &guard->saved) != 0 && errno == EINTR)
    if (guard->terminating) return;
}

// The tty is given back in peace: signals do what they do by default again.
static inline void neteland_guard_disarm(void) {
  neteland_guard_state.armed = 0;
  for (size_t i = 0; i < sizeof neteland_guard_faults / sizeof *neteland_guard_faults; i++)
    signal(neteland_guard_faults[i], SIG_DFL);
  for (size_t i = 0; i < sizeof neteland_guard_requests / sizeof *neteland_guard_requests; i++)
    signal(neteland_guard_requests[i], SIG_DFL);
}

// What was asked since the last call.
static inline int neteland_guard_take_resized(void) {
  return __atomic_exchange_n(&neteland_guard_state.resized, 0, __ATOMIC_SEQ_CST);
}
static inline int neteland_guard_take_stopped(void) {
  return __atomic_exchange_n(&neteland_guard_state.stopped, 0, __ATOMIC_SEQ_CST);
}
static inline int neteland_guard_take_continued(void) {
  return __atomic_exchange_n(&neteland_guard_state.continued, 0, __ATOMIC_SEQ_CST);
}
static inline int neteland_guard_terminating(void) { return neteland_guard_state.terminating; }

// Stops the program and all it was started with, as Ctrl-Z does; returns when it is continued.
static inline void neteland_guard_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  neteland_guard_catch(SIGTSTP, neteland_guard_on_request);
}

// -------------------------------------------------------------------------------------------- without a screen

// Where there is no screen to restore, the signals that ask for an end wait until they are taken.
// Gives the descriptor that becomes readable then, or -1.
static inline int neteland_end_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  signal(SIGPIPE, SIG_IGN);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

// The signal that came; 0 for none.
static inline int neteland_take_end_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

#endif
