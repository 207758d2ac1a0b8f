// SPDX-License-Identifier: MIT
#include "server/view/draft_parts.h"

#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// One that the script fills in.
void put_secret_template(Data& data, const Catalogue& words) {
  Data row;
  put(row, "what", "-");
  put(row, "where", words.text("secret.where", {{"place", "%"}}));
  put(row, "covered", "-");
  Data list(Data::type::list);
  list.push_back(row);
  data["secret_template"] = std::move(list);
}

void put_exposed(Data& data, const Catalogue& words, const std::vector<ExposedSecret>& exposed) {
  put_list(data, "exposed", exposed, [&](const ExposedSecret& secret) {
    Data row;
    put(row, "what", words.text("secret." + secret.kind));
    put(row, "where", words.text("secret.where", {{"place", secret.place}}));
    put(row, "covered", secret.covered);
    return row;
  });
  // What the script says of each kind, before anything is sent.
  put_secret_template(data, words);
  constexpr const char* kSecretKinds[] = {"password", "private_key", "token",
                                    "card",     "iban",        "identity_number"};
  put_list(data, "secret_kinds", kSecretKinds, [&](const char* kind) {
    Data row;
    put(row, "kind", kind);
    put(row, "text", words.text(std::string("secret.") + kind));
    return row;
  });
}

void put_sealed(Data& data, const std::vector<std::string>& labels) {
  put(data, "has_draft_sealed", !labels.empty());
  put_list(data, "draft_sealed", labels, [](const std::string& label) {
    Data row;
    put(row, "label", label);
    return row;
  });
}

}  // namespace

void put_preview(Data& data, const std::optional<Html>& preview) {
  put(data, "has_preview", preview.has_value());
  put(data, "preview_html", preview ? preview->text : "");
  put(data, "preview_is_empty", preview && preview->text.empty());
}

void put_draft_parts(Data& data, const Catalogue& words, const DraftParts& parts) {
  put_exposed(data, words, parts.exposed);
  put_sealed(data, parts.sealed);
  put_attachments(data, words, parts.files);
  put_file_problems(data, words, parts.file_problems);
  put_file_words(data, words);
  put_preview(data, parts.preview);
}

Data problem_row(const char* field, const std::string& text) {
  Data row;
  put(row, "field", field);
  put(row, "problem", text);
  return row;
}

void add_part_problems(Data& list, const Catalogue& words, const DraftParts& parts) {
  if (!parts.exposed.empty())
    list.push_back(problem_row("aviso-clave", words.text("secret." + parts.exposed.front().kind)));
  for (const FileProblem& problem : parts.file_problems)
    list.push_back(problem_row("archivo", file_problem_text(words, problem)));
}

}  // namespace kb::server::view
