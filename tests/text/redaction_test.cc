// SPDX-License-Identifier: MIT
#include "text/redaction.h"

#include <gtest/gtest.h>

#include "core/log.h"
#include "tests/support/cpu_time.h"
#include "tests/text/redaction_cases.h"

namespace kb::text {
namespace {

namespace fs = std::filesystem;

const KnownNames kNames{{"talleresruiz.example", "ruiz-motor.example"},
                        {"Rosa Marín López", "Mark Cooper", "Will Young", "Ángel Cruz"},
                        {"Talleres Ruiz S.L."}};

std::vector<fs::path> labelled_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator("tests/text")) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("redaction_") && name.ends_with(".txt")) files.push_back(entry.path());
  }
  return files;
}

// Of what nobody looked at while writing the rules .965 is found; .98 is the aim.
double least_recall(const fs::path& file) {
  return file.stem() == "redaction_held_out" ? .96 : .98;
}

TEST(Redaction, FindsWhatIsLabelledAndLittleElse) {
  const auto files = labelled_files();
  EXPECT_FALSE(files.empty());
  for (const auto& file : files) {
    const auto cases = redaction_cases::read(file);
    const auto score = redaction_cases::score_of(cases);
    EXPECT_GE(cases.size(), 100u) << file;
    EXPECT_GE(score.recall(), least_recall(file)) << file << " of " << score.labels << "\n"
                                                  << score.report;
    EXPECT_GE(score.precision(), .95) << file << " of " << score.found << "\n" << score.report;
    RecordProperty(file.stem().string(), "recall " + std::to_string(score.recall()) +
                                             " precision " + std::to_string(score.precision()));
  }
}

TEST(Redaction, IsTakenBackWholeAndLeavesNothingToRedactAgain) {
  for (const auto& file : labelled_files())
    for (const auto& one : redaction_cases::read(file)) {
      const auto redacted = redact(one.text, one.names);
      EXPECT_EQ(restore(redacted, [](const Redaction&) { return true; }).text, one.text);
      EXPECT_EQ(restore(redacted, [](const Redaction&) { return false; }).text, redacted.text);
      EXPECT_TRUE(redact(redacted.text, one.names).replaced.empty())
          << file << " line " << one.line << ": " << redacted.text;
    }
}

struct Example {
  const char *text, *redacted;
};

TEST(Redaction, PutsMarksInPlaceOfPrivateValues) {
  for (const auto& [text, redacted] : std::initializer_list<Example>{
           {"Escribe a ana@correo.example", "Escribe a [correo 1]"},
           {"mi correo: ana (arroba) correo.example", "mi correo: [correo 1]"},
           {"Llama al 612 34 56 78 o al +44 20 7946 0958",
            "Llama al [teléfono 1] o al [teléfono 2]"},
           {"DNI 12345678Z, CIF B-64717838", "DNI [documento 1], CIF [documento 2]"},
           {"ES91 2100 0418 4502 0005 1332", "[IBAN 1]"},
           {"tarjeta 4111 1111 1111 1111 12/27", "tarjeta [tarjeta 1] 12/27"},
           {"ping 192.168.1.20:8080 y 2001:db8::5", "ping [IP 1]:8080 y [IP 2]"},
           {"https://tienda.ruiz-motor.example/pago", "https://[dominio 1]/pago"},
           {"/etc/sites/talleresruiz.example.conf", "/etc/sites/[dominio 1].conf"},
           {"la clave del correo es girasol.", "la clave del correo es [contraseña 1]."},
           {"uso Verano2024 como contraseña", "uso [contraseña 1] como contraseña"},
           {"entro con rosa2 / volante123", "entro con rosa2 / [contraseña 1]"},
           {"I changed it to Hammer&Nail77", "I changed it to [contraseña 1]"},
           {"el token de la tienda es a8f5f167f44f4964e6c998dee827110c",
            "el token de la tienda es [token 1]"},
           {"a\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- fin",
            "a\n[clave privada 1] fin"},
           {"Soy Rosa, de Talleres Ruiz, S.L.", "Soy [persona 1], de [empresa 1]"},
           {"Mark says hi, Will too", "[persona 1] says hi, [persona 2] too"},
           {"correo de angel, gracias", "correo de [persona 1], gracias"}})
    EXPECT_EQ(redact(text, kNames).text, redacted);
}

TEST(Redaction, LeavesAloneWhatOnlyLooksPrivate) {
  for (const char* text :
       {"Versión 1.2.3.4 y PrestaShop 1.7.8.11", "127.0.0.1, 0.0.0.0, ::1 y localhost",
        "máscara 255.255.255.0, DNS 8.8.8.8", "Pedido 612345678, ticket T-1234",
        "error 0x80070005 el 12/05/2026 a las 12:30", "1.450.000,00 € por 912345678 bytes",
        "wordpress.org, google.com y nuestra ruiz.example", "logo@2x.png y lodash@4.17.21",
        "git@github.com:acme/tema.git", "notalleresruiz.example", "12345678A y B64717839",
        "La rosa roja y el ángel de la fuente", "Will you mark it? Mark the box with a cross.",
        "la clave es incorrecta", "the password is wrong, please reset it",
        "la contraseña tiene 12 caracteres", "commit 3f786850e387550fdab836ed7e6dc881de23001b",
        "std::string a las 12:30:45", "token: YOUR_TOKEN_HERE_1234567"})
    EXPECT_EQ(redact(text, kNames).text, text);
}

TEST(Redaction, GivesTheSameValueTheSameMark) {
  const auto redacted = redact(
      "Rosa (612 345 678, ROSA@x.example): Mark llamó al +34 612345678. Rosa Marín, rosa@x.example",
      kNames);
  EXPECT_EQ(redacted.text,
            "[persona 1] ([teléfono 1], [correo 1]): [persona 2] llamó al [teléfono 1]. "
            "[persona 1], [correo 1]");
  ASSERT_EQ(redacted.replaced.size(), 7u);
  EXPECT_EQ(redacted.replaced[5].original, "Rosa Marín");
  EXPECT_EQ(redacted.replaced[5].mark, "[persona 1]");
}

TEST(Redaction, TakesTheNameOfAFieldForNoPassword) {
  EXPECT_EQ(redact("the secret is aws_secret_access_key = [token 1]", {}).text,
            "the secret is aws_secret_access_key = [token 1]");
}

TEST(Redaction, NeverGivesAMarkThatTheTextHas) {
  EXPECT_EQ(redact("[correo 1] y ana@x.example", {}).text, "[correo 1] y [correo 2]");
}

TEST(Redaction, WritesMarksInTheLanguageOfTheText) {
  EXPECT_EQ(redact("call +34 612 345 678", {}, mark_language("en")).text, "call [phone 1]");
  EXPECT_EQ(redact("call +34 612 345 678", {}, mark_language("es")).text, "call [teléfono 1]");
}

TEST(Redaction, PutsBackByHandWhatIsNamed) {
  const auto redacted = redact("ana@x.example, 10.1.2.3 y ana@x.example", {});
  const auto kept =
      restore(redacted, [](const Redaction& one) { return one.kind == PrivateKind::IpAddress; });
  EXPECT_EQ(kept.text, "[correo 1], 10.1.2.3 y [correo 1]");
  ASSERT_EQ(kept.replaced.size(), 2u);
  EXPECT_EQ(kept.text.substr(kept.replaced[1].begin, kept.replaced[1].mark.size()), "[correo 1]");
}

TEST(Redaction, KeepsTheLogFreeOfWhatAMessageHolds) {
  log::cover_words_with(redacted_words);
  testing::internal::CaptureStderr();
  log::error("failed",
             {{"why", "Key (email)=(ana@x.example) already exists, \xff"}, {"id", "612345678"}});
  const auto line = testing::internal::GetCapturedStderr();
  log::cover_words_with(nullptr);
  EXPECT_NE(line.find("(email)=([email 1]) already exists"), std::string::npos) << line;
  EXPECT_NE(line.find("612345678"), std::string::npos) << line;
}

TEST(Redaction, TakesTimeThatGrowsWithTheTextAlone) {
  constexpr size_t kShort = 800, kLong = 4 * kShort;
  const auto seconds_for = [](const std::string& piece, size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return test::cpu_seconds([&] { redact(text, kNames); });
  };
  for (const char* piece : {"a@",
                            "a.",
                            "1.2.3.",
                            "12 ",
                            "1",
                            "+1",
                            "(1",
                            "key/",
                            "key ",
                            "clave ",
                            "clave/",
                            "a:",
                            "::",
                            "Rosa ",
                            "rosa marín ",
                            "a / b1",
                            "[correo 1",
                            "[",
                            "\"",
                            "ana arroba ",
                            "a_",
                            "T1.",
                            "puse ",
                            "1 ",
                            "<pass ",
                            "mysql -p ",
                            "-----BEGIN PRIVATE KEY-----\n",
                            "BEGIN ",
                            "END ",
                            "--BEGIN PRIVATE KEY--",
                            "--END PRIVATE KEY--",
                            "usuario;clave\n",
                            "| clave |",
                            "| clave | a |\n",
                            "claves:\n",
                            "clave\n\n",
                            "admin\n",
                            "claves: ana1 ",
                            "es M a ",
                            "clave es a ",
                            "AB12-",
                            "ana at b",
                            "ana at b dot ",
                            "x[.]",
                            "Rosa/",
                            "@rosa ",
                            "net user ",
                            "usuario ana y "}) {
    const double of_long = seconds_for(piece, kLong);
    EXPECT_LT(of_long, 3) << piece;
    EXPECT_LT(of_long, 10 * seconds_for(piece, kShort) + 0.02) << piece;
  }
}

}  // namespace
}  // namespace kb::text
