# Runs a command and stops it for a moment, again and again. $0 is a name, the rest the command.
"$@" &
command=$!
trap 'kill -9 "$command" 2>/dev/null' EXIT
while kill -STOP "$command" 2>/dev/null; do
  for pause in 0.01 0.05 0.02 0.08 0.03; do
    sleep "$pause"
    kill -CONT "$command" 2>/dev/null
    sleep 0.04
    kill -STOP "$command" 2>/dev/null || break 2
  done
  kill -CONT "$command" 2>/dev/null
done &
wait "$command"
