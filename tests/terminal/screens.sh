# The screens, driven by keys in tmux. Sourced by run: ok, no, $notice, $work and $server are its own.
screens="notice-screens-$$"
T() { tmux -L "$screens" -f /dev/null "$@"; }
screen() { T capture-pane -p; }
keys() { T send-keys -- "$@"; }
typed() { T send-keys -l -- "$1"; }
click() { T send-keys -l "$(printf '\033[<0;%d;%dM\033[<0;%d;%dm' "$1" "$2" "$1" "$2")"; }
wait_for() {
    for _ in $(seq 200); do
        screen | grep -qF -- "$1" && return 0
        sleep 0.05
    done
    echo "   not seen: $1"
    screen
    return 1
}
sees() { if wait_for "$2"; then ok "$1"; else no "$1"; fi; }
gone() {
    for _ in $(seq 100); do
        screen | grep -qF -- "$2" || { ok "$1"; return; }
        sleep 0.05
    done
    no "$1: still there: $2"
}
# captured NAME TITLE: the screen is as in tests/cases/screens/walk/NAME.txt; with NOTICE_UPDATE_BASELINES=1 it is written there.
captured() {
    local file=tests/cases/screens/walk/$1.txt
    if [ "${NOTICE_UPDATE_BASELINES:-}" = 1 ]; then
        sleep 1
        screen >"$file"
    fi
    for _ in $(seq 200); do
        screen | cmp -s - "$file" && { ok "$2"; return; }
        sleep 0.05
    done
    no "$2"
    screen | diff "$file" -
}
row_of() { screen | grep -nF -- "$1" | head -n 1 | cut -d: -f1; }

# open COLUMNS ROWS ARGUMENTS: a shell with the program in it; its exit code goes to $work/code.
open() {
    T kill-server 2>/dev/null
    rm -f "$work/code"
    for _ in $(seq 20); do T new-session -d -x "$1" -y "$2" "bash --noprofile --norc" 2>/dev/null && break; sleep 0.1; done
    T set -g status off
    T set -g mouse off
    T resize-window -x "$1" -y "$2"
    T send-keys "stty echo; PS1='shell> '; clear; ${4:-} $notice open $3; echo \$? >$work/code" Enter
}
left_with() {
    for _ in $(seq 100); do [ -s "$work/code" ] && break; sleep 0.05; done
    if [ "$(cat "$work/code" 2>/dev/null)" = "$1" ] && wait_for "shell>" >/dev/null && [ "$(T display-message -p '#{alternate_on}#{cursor_flag}#{mouse_any_flag}')" = 010 ]; then
        ok "$2"
    else
        no "$2: left with $(cat "$work/code" 2>/dev/null), screen, cursor and mouse $(T display-message -p '#{alternate_on}#{cursor_flag}#{mouse_any_flag}')"
    fi
}

folder="$work/notices"
mkdir -p "$folder"
cp -r examples/trafford examples/corpus/surrey-2009 examples/corpus/"$(ls examples/corpus | grep -m1 '^[c-k].*-20')" "$folder/" 2>/dev/null
trafford="$folder/trafford"
day="--as-at '1 April 2022'"

# 1 Overview
open 100 30 "$folder $day"
sees "the overview lists the notices" "notices, "
wait_for "trafford-2019" >/dev/null
keys f
typed "trafford"
keys Enter
sees "a filter says how many it leaves" 'Only rows with "trafford": 1 of'
keys u
gone "u brings all back" "Only rows with"
keys / && typed "trafford" && keys Enter Enter
sees "search finds a notice and Enter opens it" "Overview > trafford-2019"

# 2 Notice
wait_for "plan " >/dev/null
before=$(screen | sed -n 7,15p)
keys s
sees "an order is named" "Order: the notice"
keys s s s
sees "the orders come round" "Order: most urgent first"
[ "$before" = "$(screen | sed -n 7,15p)" ] && ok "and the rows stand as before" || no "and the rows stand as before"
click 10 "$(row_of ' board ')"
sees "a click selects a row" "Condition 2 of"
click 10 "$(row_of ' board ')"
click 10 "$(row_of ' board ')"
sees "two clicks open it" "> board "
keys Escape
wait_for "Condition 2 of" >/dev/null
click "$(screen | sed -n 29p | tr -d '\n' | sed 's/│/|/g' | awk '{ print index($0, "? More") }')" 29
sees "a click on a key's name presses it" "Keys for this screen"
keys Escape
gone "and Escape closes the help" "Keys for this screen"
for size in "80 24" "60 20" "40 10" "30 8" "100 30"; do
    T resize-window -x "${size% *}" -y "${size#* }"
    sleep 0.4
    screen | grep -q "> board" && ok "at ${size/ / by } the same row is selected" || { no "at ${size/ / by } the same row is selected"; screen; }
done

# 3 Condition
keys g Down Down Enter
sees "a condition says why" "department must review each of review-areas"
keys Down Left
sees "Left folds" "folded]"
keys Right
gone "Right unfolds" "folded]"
keys Tab
sees "Tab goes to the pane" "The keys now scroll the pane below"
keys Tab y
sees "y says what it copied" "Copied: "
keys G
sees "the last line has its evidence" "scrutiny-2021-06.yaml"

# 4 Timeline and calendar
keys 4
sees "the timeline" "Timeline"
item() { screen | sed -n 's/.*Item \([0-9]*\) of.*/\1/p'; }
first=$(item)
keys Left Left Left Left Left
wait_for "Item $((first - 5)) of" >/dev/null && ok "Left moves back by date, from the day as at" || no "Left moves back by date, from the day as at"
keys t
sees "t gives the calendar" "Calendar"
keys x C-u
typed "$work/due.ics"
keys Enter
sees "the calendar is written" "Written: "
grep -q "BEGIN:VCALENDAR" "$work/due.ics" 2>/dev/null && ok "as a calendar file" || no "as a calendar file"

# 5 What if
keys w
sees "what if" "What if? Nothing is saved unless S saves it."
keys Right
sees "the day moves" "1 day after the set day"
keys Space
sees "a record is supposed" "[x]"
keys +
typed "improvement-board meets on 20 May 2022"
keys Enter
sees "a record is typed" "improvement-board meets on 20 May 2022"
keys +
typed "improvement-bord meets"
keys Enter
sees "a wrong name is said to be" "improvement-bord"
keys Escape
gone "what is typed and wrong can be left" "Suppose that"
gone "and all is worked out" "Working it out"
keys Escape
sees "Escape leaves what if" "As at Friday 1 April 2022"
gone "and the day is as before" "after the set day"

# The walk of somebody who has never seen it: why is it not met, on which line of evidence, what on the next date, what would settle it.
keys q
left_with 0 "q leaves what if too"
open 100 30 "examples/trafford --evidence examples/trafford/evidence --evidence examples/trafford/what-if/complete-record --as-at '1 December 2020'"
wait_for "! Not met" >/dev/null
captured 1-notice "walk: the notice"
keys Down Down Down Down Down
captured 2-selected "walk: what is not met"
keys Enter
captured 3-why "walk: why"
keys Down Down Down Down Down
captured 4-line-of-evidence "walk: the line of evidence"
keys w
captured 5-what-if "walk: what if"
keys '}'
captured 6-next-date "walk: the next date"
keys Space
captured 7-supposed "walk: what would settle something, supposed"
keys Escape
captured 4-line-of-evidence "walk: and all is as before"
keys G
captured 8-settle "walk: what would settle it"
keys q
left_with 0 "walk: and leave"

# A folder with a notice that has an error: search, and to the error
mkdir -p "$work/folder"
cp -r examples/trafford "$work/folder/a"
sed 's/must implement/must implemnt/' examples/trafford/trafford-2019.notice >"$work/folder/a/trafford-2019.notice"
cp -r examples/corpus/surrey-2009 "$work/folder/b"
open 100 30 "$work/folder $day"
wait_for "surrey-2009" >/dev/null
keys / && typed "trafford" && keys Enter
wait_for "[trafford]" >/dev/null
keys p
sees "p goes to the error of the notice found" "Line 46 of 135. "
keys q
left_with 0 "and q leaves there"

open 100 30 "$trafford $day"
wait_for "plan " >/dev/null

# 6 Evidence
keys 6
sees "the evidence" "> Evidence"
keys f
typed "unused"
keys Enter
sees "a filter finds the unused" 'Only rows with "unused"'
[ "$(screen | sed -n 's/.*Only rows with "unused": \([0-9]*\) of.*/\1/p')" = "$(screen | sed -n 's/.* \([0-9]*\) unused.*/\1/p')" ] && ok "and no others" || { no "and no others"; screen; }
keys f C-u
typed "!unused"
keys Enter
sees "and the other way round" 'Only rows without "unused"'
keys u u
gone "u undoes filter by filter" "Only rows with"

# The day
keys d C-u
typed "35 May 2022"
keys Enter
sees "a day that is none is told" "35 May"
keys C-u
typed "23 May 2022"
keys Enter
sees "the day is set" "As at Monday 23 May 2022"
keys u
sees "u sets it back" "As at Friday 1 April 2022"

# Help and all commands
for at in 1 2 3 4 5 6 7; do
    keys $at
    sleep 0.3
    keys '?'
    wait_for "Keys for this screen" >/dev/null || no "help on screen $at"
    keys Escape
    gone "? helps on screen $at" "Keys for this screen"
done
keys :
typed "calendar"
sees "all commands by name" "alendar"
keys Escape Escape

# 7 Source, and files that change while they are watched
keys 2
wait_for "Order: " >/dev/null
keys 7
sees "the notice's own file" "trafford-2019.notice"
file="$trafford/trafford-2019.notice"
cp "$file" "$work/good.notice"
sed 's/must implement/must implemnt/' "$file" >"$work/next" && mv "$work/next" "$file"
sees "a save by rename shows its error" "implemnt"
keys 2
sees "the result is said to be old" "last good check"
keys p
sees "p goes to the error" "implemnt"
keys F
sees "F shows the change" "Make these changes? y or n:"
keys n
sees "n leaves the file as it is" "Nothing was changed."
grep -q implemnt "$file" && ok "as the file shows" || no "as the file shows"
keys F
wait_for "Make these changes?" >/dev/null
keys y
gone "y makes the change" "implemnt"
cmp -s "$file" "$work/good.notice" && ok "that one and no other" || no "that one and no other"
sed 's/must implement/must implemnt/' "$work/good.notice" >"$work/next" && mv "$work/next" "$file"
sees "a second slip is seen" "implemnt"
cat "$work/good.notice" >"$file"
gone "a save in place mends it" "implemnt"
keys 2
gone "and the result is new" "last good check"

# The editor, at the line, and back
cat >"$work/editor" <<'EDIT'
#!/usr/bin/env bash
printf '%s\n' "$*" >"$0.asked"
EDIT
chmod +x "$work/editor"

keys q
left_with 0 "q leaves, and the terminal is as before"

open 100 30 "$trafford $day" "VISUAL=$work/editor"
wait_for "plan " >/dev/null
keys e
for _ in $(seq 100); do [ -s "$work/editor.asked" ] && break; sleep 0.05; done
grep -q "44.*trafford-2019.notice\|trafford-2019.notice:44\|trafford-2019.notice.*44" "$work/editor.asked" 2>/dev/null && ok "e asks the editor for the line" || { no "e asks the editor for the line"; cat "$work/editor.asked"; }
sees "and comes back" "The files are read again"

# Nothing is worked out while nobody asks.
program=$(pgrep -n -f "$notice open")
sleep 2
used() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
sleep 1
before=$(used)
sleep 3
[ $(($(used) - before)) -le 1 ] && ok "at rest it takes no time of the processor" || no "at rest it takes no time of the processor: $(($(used) - before)) hundredths in 3 s"
kill -TERM "$program"
left_with 130 "SIGTERM leaves, and the terminal is as before"
open 100 30 "$trafford $day"
wait_for "plan " >/dev/null
kill -HUP "$(pgrep -n -f "$notice open")"
left_with 130 "SIGHUP leaves, and the terminal is as before"

# A fault in the program itself
open 100 30 "$trafford $day --test-fault"
wait_for "plan " >/dev/null
keys Down
left_with 70 "a fault leaves the terminal as before"
sees "and says so in words" "went wrong"

# Stopped and gone on with
open 100 30 "$trafford $day"
wait_for "plan " >/dev/null
keys C-z
sees "Ctrl+Z gives the shell back" "shell>"
keys fg Enter
sees "and fg the screens" "Condition 1 of"
keys Down
sees "where they were" "Condition 2 of"

# Without colours the words are the same
T capture-pane -pe >"$work/coloured"
open 100 30 "$trafford $day" "NO_COLOR=1"
wait_for "plan " >/dev/null
keys Down
wait_for "Condition 2 of" >/dev/null
T capture-pane -pe >"$work/plain-screen"
grep -qE $'\x1b\\[[0-9;]*(3[0-7]|9[0-7])m' "$work/plain-screen" && no "no colour with NO_COLOR" || ok "no colour on the screens with NO_COLOR"
grep -qE $'\x1b\\[[0-9;]*(3[0-7]|9[0-7])m' "$work/coloured" && ok "colour on the screens without it" || no "colour on the screens without it"
sed $'s/\x1b\\[[0-9;]*m//g' "$work/coloured" >"$work/coloured-words"
sed $'s/\x1b\\[[0-9;]*m//g' "$work/plain-screen" >"$work/plain-words"
diff "$work/coloured-words" "$work/plain-words" && ok "and the same words" || no "and the same words"

open 100 30 "$trafford $day" "LC_ALL=C"
wait_for "plan " >/dev/null
screen | LC_ALL=C grep -q $'[\x80-\xff]' && no "in ASCII with LC_ALL=C" || ok "in ASCII with LC_ALL=C"

# A key held down
open 100 30 "$trafford $day"
wait_for "plan " >/dev/null
keys 3
wait_for "> plan" >/dev/null
T send-keys -N 500 Down
at_end() { for _ in $(seq 100); do screen | grep -qE '\b([0-9]+) of \1\b' && return 0; sleep 0.05; done; return 1; }
at_end && ok "a key held down comes to the last row" || { no "a key held down comes to the last row"; screen; }

keys L
sees "L gives plain lines" "Press Enter to go back"
keys Enter
sees "and Enter the screen again" "Line "

open 100 30 "$trafford $day"
wait_for "plan " >/dev/null
keys C-c
left_with 130 "Ctrl+C leaves, and the terminal is as before"

printf '3\nb\nq\n' | TERM=dumb $notice open "$trafford" --as-at "1 April 2022" >"$work/lines" 2>&1
grep -q "^3 of 9. reviews, " "$work/lines" && ok "plain lines without a terminal" || { no "plain lines without a terminal"; head -n 20 "$work/lines"; }
T kill-server 2>/dev/null
