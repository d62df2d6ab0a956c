-- Nobody executes a function of schema actions but board_actions, and it only these.
revoke all on all functions in schema actions from public;
grant usage on schema actions to board_actions;
grant execute on function
actions.alerts(text), actions.history(text, text), actions.act(text, text, text, text, text), actions.colleagues(text),
actions.choices(text), actions.subscriptions(text),
actions.subscribe(text, text[], text, text, text, text, time, time, text), actions.unsubscribe(text, bigint),
actions.findings(text), actions.finding_steps(text, bigint), actions.repairers(text),
actions.step_finding(text, bigint, text, jsonb), actions.run(text, bigint), actions.shown(text, text),
actions.note_access(text, text, text, text, text[], integer, text), actions.access_month(text, date),
actions.accesses_of(text, text), actions.review_access(text, date, text),
actions.answer_queue(text), actions.answer_case(text, text, text),
actions.step_answer(text, text, text, integer, text, jsonb), actions.answer_switches(text),
actions.switch_answers(text, text, boolean, text)
to board_actions;
