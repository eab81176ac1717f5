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
row_of() { screen | grep -nF -- "$1" | head -n 1 | cut -d: -f1; }

# open COLUMNS ROWS ARGUMENTS: a shell with the program in it; its exit code goes to $work/code.
open() {
    T kill-server 2>/dev/null
    rm -f "$work/code"
    T new-session -d -x "$1" -y "$2" "bash --noprofile --norc"
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
first=$(screen | grep -F "Item ")
keys Right Right Right Right Right
wait_for "Item 6 of" >/dev/null && [ "$first" != "$(screen | grep -F 'Item ')" ] && ok "Right moves by date" || no "Right moves by date"
keys t
sees "t gives the calendar" "Calendar"
keys x C-u
typed "$work/due.ics"
keys Enter
sees "the calendar is written" "Written: "
grep -q "BEGIN:VCALENDAR" "$work/due.ics" 2>/dev/null && ok "as a calendar file" || no "as a calendar file"

# 5 What if
keys w
sees "what if" "What if? Nothing here is saved."
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
sleep 1
keys q
left_with 0 "q leaves, and the terminal is as before"

open 100 30 "$trafford $day"
wait_for "plan " >/dev/null
keys C-c
left_with 130 "Ctrl+C leaves, and the terminal is as before"

printf '3\nb\nq\n' | TERM=dumb $notice open "$trafford" --as-at "1 April 2022" >"$work/lines" 2>&1
grep -q "^3 of 9. reviews, " "$work/lines" && ok "plain lines without a terminal" || { no "plain lines without a terminal"; head -n 20 "$work/lines"; }
T kill-server 2>/dev/null
