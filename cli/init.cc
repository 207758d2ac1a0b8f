// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <sys/stat.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>

#include "cli/command.h"
#include "cli/settings.h"
#include "cli/summaries.h"
#include "cli/synonym_seeds.h"
#include "core/crypto.h"
#include "core/crypto_key_file.h"
#include "core/error.h"
#include "indexer/import.h"
#include "indexer/index_run.h"
#include "store/people.h"
#include "store/seal_keys.h"

namespace kb::cli {
namespace {

struct DemoPerson {
  const char *email, *name, *what;
  store::Roles roles;
};

// Staff of the demonstration; the client is a contact of content/accounts.jsonl.
constexpr DemoPerson kDemoStaff[] = {
    {"ivan@farodigital.example", "Iván Soto", "technician", {true, false, false}},
    {"lucia@farodigital.example", "Lucía Ferrer", "editor", {false, true, false, true}},
    {"marta@farodigital.example", "Marta Vidal", "administrator", {true, true, true, true}}};
constexpr const char* kDemoClient = "ana@talleresarcos.example";

void make_folder(const std::filesystem::path& data) {
  std::error_code error;
  std::filesystem::create_directories(data, error);
  // What clients write lies here: nobody else on the machine reads it.
  if (error || ::chmod(data.c_str(), S_IRWXU | S_IRGRP | S_IXGRP) != 0)
    throw Error(ErrorCode::StoreUnavailable, "cannot make the folder " + data.string(),
                "Choose another with --data, or give yourself the right to write there.");
}

void make_key_file(store::Store& store, const Config& config) {
  auto tx = store.write();
  store::prepare_seal_keys(tx, crypto::KeyFile(key_file_of(config)));
}

void set_fresh_password(store::Store& store, const std::string& email, const char* what) {
  const std::string password = crypto::random_password();
  const std::string hash = crypto::hash_password(password);
  auto tx = store.write();
  const auto person = store::find_person_by_email(tx, email);
  if (!person) return;
  store::set_password_hash(tx, person->id, hash);
  tx.commit();
  fmt::print("  {:<14} {:<28} {}\n", what, email, password);
}

void add_demo_staff(store::Store& store) {
  auto tx = store.write();
  for (const auto& demo : kDemoStaff) {
    store::Person person;
    person.email = demo.email;
    person.name = demo.name;
    person.roles = demo.roles;
    store::put_person(tx, person);
  }
  tx.commit();
}

void fill_demo(store::Store& store, const std::filesystem::path& content,
               const std::filesystem::path& index) {
  indexer::ImportOptions options;
  options.on_problem = [](const indexer::Problem& p) {
    fmt::print(stderr, "{}: {}\n", to_text(p.origin), p.message);
  };
  print(indexer::import_into(store, content, options));
  seed_synonyms(store);
  fmt::print("{} documents indexed\n", indexer::rebuild(store, index, {}).documents);
  add_demo_staff(store);
  fmt::print(
      "\nAccounts of this demonstration (passwords are shown this once; `resuelve user password` "
      "makes new ones):\n");
  set_fresh_password(store, kDemoClient, "client");
  for (const auto& demo : kDemoStaff) set_fresh_password(store, demo.email, demo.what);
  fmt::print("\n");
  std::fflush(stdout);
}

}  // namespace

Run define_init(CLI::App& app) {
  const auto settings = key_flags(app);
  const auto demo = std::make_shared<std::string>();
  app.add_option("--demo", *demo,
                 "also import and index this folder and make demonstration accounts");
  return [settings, demo] {
    const Config config = settings.load();
    make_folder(config.path("data"));
    store::Store store(store_address(config));
    fmt::print("store ready (schema {}) in {}\n", store.schema_version(), config.text("data"));
    make_key_file(store, config);
    take_synonym_files(store, config.path("data"));
    if (demo->empty())
      seed_synonyms(store);
    else
      fill_demo(store, *demo, index_folder(config));
    return 0;
  };
}

}  // namespace kb::cli
