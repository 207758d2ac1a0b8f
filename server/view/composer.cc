// SPDX-License-Identifier: MIT
#include "server/view/composer.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "text/fields.h"

namespace kb::server::view {
namespace {

std::string open_fields_text(const Catalogue& words, const std::string& text) {
  std::string fields;
  for (const auto& field : text::open_fields(text)) fields += (fields.empty() ? "" : ", ") + field;
  return words.text("composer.open_fields", {{"fields", fields}});
}

std::string problem_text(const Catalogue& words, const Composer& composer) {
  switch (composer.problem.value_or(ComposerProblem::Empty)) {
    case ComposerProblem::OpenFields:
      return open_fields_text(words, composer.text);
    case ComposerProblem::Empty:
      return words.text("composer.empty");
    case ComposerProblem::TooLong:
      return words.text("composer.too_long");
    case ComposerProblem::Overtaken:
      return composer.overtaken_by.empty()
                 ? words.text("composer.overtaken")
                 : words.text("composer.overtaken_by", {{"name", composer.overtaken_by}});
    case ComposerProblem::TooLate:
      break;
  }
  return words.text("composer.too_late");
}

void put_summary(Data& data, const Catalogue& words, const Composer& composer) {
  put(data, "has_problems", composer.is_refused());
  Data list(Data::type::list);
  if (composer.problem)
    list.push_back(problem_row("texto", problem_text(words, composer)));
  add_part_problems(list, words, composer);
  data["problems"] = std::move(list);
}

std::string done_query(std::string_view done) {
  return std::string(kDoneParameter) + "=" + percent_encode(done) + "#responder";
}

}  // namespace

std::string ticket_writing_path(std::string_view id, std::string_view done) {
  return ticket_path(id) + "?" + done_query(done);
}

std::string desk_writing_path(std::string_view id, bool is_note, std::string_view done) {
  const std::string form = is_note ? std::string(kWriteParameter) + "=nota&" : "";
  return desk_ticket_path(id) + "?" + form + done_query(done);
}

void put_composer(Data& data, const Catalogue& words, const Composer& composer,
                  const ComposerPaths& paths) {
  put_summary(data, words, composer);
  put_draft_parts(data, words, composer);
  put(data, "composer_key", composer.key);
  put(data, "composer_text", composer.text);
  put(data, "composer_seen", std::to_string(composer.seen));
  put(data, "sign_in_again", sign_in_path(composer.page, SessionEnd::Yes));
  put(data, "composer_kept",
      !composer.text.empty() && !composer.is_refused() && !composer.preview &&
          !composer.has_sealed_now);
  put(data, "composer_problem", composer.problem ? problem_text(words, composer) : "");
  put(data, "composer_sealed_now", composer.has_sealed_now ? words.text("ask.sealed") : "");
  put(data, "preview_path", paths.preview);
  put(data, "files_path", paths.files);
}

}  // namespace kb::server::view
