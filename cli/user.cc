// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "cli/user/people.h"
#include "store/right_names.h"

namespace kb::cli {
namespace {

constexpr const char* kHelp =
    "People who may sign in. Staff have roles, contacts have rights in their account; either may\n"
    "hold several. What is taken away here counts from the next request on.\n\n"
    "  role   technician     answers tickets and records time\n"
    "         editor         writes articles\n"
    "         publisher      publishes what others wrote, and their own\n"
    "         administrator  manages people and accounts\n"
    "  right  ask            opens tickets, replies in their own\n"
    "         see_all        sees all tickets of the account\n"
    "         see_sealed     sees sealed keys and passwords\n"
    "         order          approves estimates and their cost\n"
    "         see_time       sees time and plan\n"
    "         manage         invites, changes and withdraws contacts";

template <typename T, size_t N>
std::vector<std::string> table_names(const std::pair<std::string_view, bool T::*> (&table)[N]) {
  std::vector<std::string> names;
  for (const auto& [name, member] : table) names.emplace_back(name);
  return names;
}

using Action = int (*)(const UserDesk&);

struct Word {
  const char *name, *help, *example;
  Action run;
};

class Words {
 public:
  Words(CLI::App& app, std::shared_ptr<UserOptions> options)
      : app_(app), options_(std::move(options)) {}

  CLI::App* add(const Word& word) {
    auto* sub = app_.add_subcommand(word.name, word.help);
    sub->footer(std::string("Example:\n  resuelve user --data D ") + word.example);
    sub->callback([chosen = chosen_, run = word.run] { *chosen = run; });
    return sub;
  }
  CLI::App* add_with_email(const Word& word) {
    auto* sub = add(word);
    sub->add_option("email", options_->email, "address the person signs in with")->required();
    return sub;
  }
  CLI::App* add_with_rights(const Word& word) {
    auto* sub = add_with_email(word);
    sub->add_option("--name", options_->name, "name as others see it");
    sub->add_option("--lang", options_->lang, "language of their pages")->default_val("es");
    sub->add_option("--role", options_->roles, "of staff, several with commas")
        ->check(CLI::IsMember(table_names(store::kRoleNames)))
        ->delimiter(',');
    sub->add_option("--areas", options_->areas,
                    "ids of the areas that a technician answers, several with commas; - for all")
        ->delimiter(',');
    sub->add_option("--account", options_->account, "id of the client firm");
    sub->add_option("--right", options_->rights, "of a contact, several with commas")
        ->check(CLI::IsMember(table_names(store::kRightNames)))
        ->delimiter(',');
    return sub;
  }
  std::shared_ptr<Action> chosen() const { return chosen_; }

 private:
  CLI::App& app_;
  std::shared_ptr<UserOptions> options_;
  std::shared_ptr<Action> chosen_ = std::make_shared<Action>();
};

void define_words(Words& words, UserOptions& options) {
  words.add_with_rights({"add", "add a person or bring one up to date",
                         "add iva@firm.example --name Iva --role technician,editor --areas correo",
                         add_person});
  words.add_with_rights({"invite", "print a link that lets a person choose a password, for 7 days",
                         "invite ana@acme.example --account acme --right ask,see_all",
                         invite_person});
  words.add_with_email({"reset",
                        "print a link that lets a person choose another password, for 1 hour",
                        "reset ana@acme.example", reset_password});
  words.add({"list", "list people with their rights", "list", list_people});
  words
      .add_with_email({"password", "set a fresh password and print it; sessions end",
                       "password ana@acme.example", set_password})
      ->add_flag("--stdin", options.from_input, "read the password from standard input instead");
  words.add_with_email(
      {"sessions", "list where a person is signed in", "sessions ana@acme.example", list_sessions});
  words
      .add_with_email({"revoke", "close a person's sessions, or one of them",
                       "revoke ana@acme.example", revoke_sessions})
      ->add_option("--session", options.session, "its id, as `sessions` lists it");
  words.add_with_email({"disable", "take a person's access away; sessions and links end at once",
                        "disable ana@acme.example", disable_person});
  words.add_with_email(
      {"enable", "let a disabled person sign in again", "enable ana@acme.example", enable_person});
  words.add_with_email({"remove", "remove a person", "remove ana@acme.example", remove_person});
}

}  // namespace

Run define_user(CLI::App& app) {
  static constexpr std::string_view kFlags[] = {"data", "store", "config", "public-url"};
  const SettingsFlags settings(app, kFlags);
  const auto options = std::make_shared<UserOptions>();
  app.footer(std::string(kHelp) + "\n\n" + app.get_footer());
  app.require_subcommand(1);
  Words words(app, options);
  define_words(words, *options);
  return [settings, options, chosen = words.chosen()] {
    const Config config = settings.load();
    store::Store store(store_address(config));
    return (*chosen)({config, store, *options});
  };
}

}  // namespace kb::cli
