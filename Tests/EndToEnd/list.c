/* The yardstick of `make bench`: what the terminal library itself costs. Thirty-seven rows, arrows, `q`. */
#include <ncurses.h>

enum { rows = 37 };

static void row(int y, int is_selected) {
  if (is_selected) attron(A_REVERSE);
  mvprintw(y + 1, 0, " School %-3d  %-24s  %3d pupils  %3d reached  %5.1f %% ", y + 1, "Herentals", 20 + y % 30,
           15 + y % 20, 40 + y * 1.5);
  if (is_selected) attroff(A_REVERSE);
}

int main(void) {
  int selected = 0, key;
  initscr();
  cbreak();
  noecho();
  curs_set(0);
  keypad(stdscr, TRUE);
  mvaddstr(0, 0, "Schools");
  for (int y = 0; y < rows; y++) row(y, y == selected);
  while ((key = getch()) != 'q') {
    int wanted = selected + (key == KEY_DOWN) - (key == KEY_UP);
    if (wanted < 0 || wanted >= rows || wanted == selected) continue;
    row(selected, 0);
    row(selected = wanted, 1);
  }
  endwin();
  return 0;
}
