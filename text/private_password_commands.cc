// SPDX-License-Identifier: MIT
// Passwords in commands: "mysql -u web -pCl4ve", "curl -u api:s3creta".
#include <array>

#include "text/private_password_shape.h"

namespace kb::text::secrets {
namespace {

constexpr int kNearWords = 6;

struct Command {
  std::string_view name, option;  // the option with a blank behind: its value is the next word
  char32_t sign;                  // the value begins behind it; 0: it is all
};
constexpr auto kCommands = std::to_array<Command>({{"mysql", "-p", 0},
                                                   {"mysqldump", "-p", 0},
                                                   {"mysqladmin", "-p", 0},
                                                   {"mariadb", "-p", 0},
                                                   {"mysqlimport", "-p", 0},
                                                   {"sshpass", "-p ", 0},
                                                   {"sshpass", "-p", 0},
                                                   {"plink", "-pw ", 0},
                                                   {"pscp", "-pw ", 0},
                                                   {"putty", "-pw ", 0},
                                                   {"docker", "-p ", 0},
                                                   {"redis-cli", "-a ", 0},
                                                   {"smbclient", "-U ", '%'},
                                                   {"curl", "-u ", ':'},
                                                   {"curl", "--user ", ':'},
                                                   {"lftp", "-u ", ','},
                                                   {"xfreerdp", "/p:", 0},
                                                   {"mongo", "-p ", 0},
                                                   {"mongosh", "-p ", 0},
                                                   {"mongodump", "-p ", 0},
                                                   {"mosquitto_pub", "-P ", 0},
                                                   {"ldapsearch", "-w ", 0},
                                                   {"zip", "-P ", 0},
                                                   {"unzip", "-P ", 0},
                                                   {"7z", "-p", 0},
                                                   {"unrar", "-p", 0},
                                                   {"openconnect", "-p ", 0},
                                                   {"openssl", "-k ", 0},
                                                   {"ncftpput", "-p ", 0},
                                                   {"ncftpget", "-p ", 0},
                                                   {"keytool", "-storepass ", 0},
                                                   {"keytool", "-keypass ", 0},
                                                   {"jarsigner", "-storepass ", 0},
                                                   {"rpcclient", "-U ", '%'},
                                                   {"net", "-U ", '%'},
                                                   {"ipmitool", "-P ", 0},
                                                   {"snmpwalk", "-c ", 0},
                                                   {"snmpget", "-c ", 0},
                                                   {"sqlcmd", "-P ", 0},
                                                   {"bcp", "-P ", 0},
                                                   {"mongorestore", "-p ", 0},
                                                   {"mongoexport", "-p ", 0},
                                                   {"mongoimport", "-p ", 0},
                                                   {"mariadb-dump", "-p", 0},
                                                   {"podman", "-p ", 0},
                                                   {"az", "-p ", 0},
                                                   {"curl", "-U ", ':'},
                                                   {"curl", "--proxy-user ", ':'},
                                                   {"http", "-a ", ':'},
                                                   {"mosquitto_sub", "-P ", 0},
                                                   {"ldapadd", "-w ", 0},
                                                   {"ldapmodify", "-w ", 0},
                                                   {"cmdkey", "/pass:", 0},
                                                   {"unzip", "-P", 0},
                                                   {"rar", "-hp", 0},
                                                   {"xfreerdp", "-p ", 0},
                                                   {"rdesktop", "-p ", 0},
                                                   {"sshpass", "-p=", 0},
                                                   {"smbmap", "-p ", 0}});

void add_option(const Reading& to, const Command& command, size_t at) {
  const Letters& text = to.text;
  while (is_blank(text[at])) ++at;
  Span value = piece_at(text, at).value;
  if (const auto quoted = quoted_at(text, at)) value = *quoted;
  size_t sign = value.begin;
  while (command.sign != 0 && sign < value.end && text[sign] != command.sign) ++sign;
  if (command.sign != 0) value.begin = std::min(sign + 1, value.end);
  constexpr size_t kLeast = 4;
  const WordShape shape = word_shape_of(text, value);
  const bool is_port = !shape.lower && !shape.capital;
  if (value.end < value.begin + kLeast || is_port || text[value.begin] == U'•' ||
      is_any_of(text[value.begin], U"-$<"))
    return;
  to.add(value);
}

void read_options(const Reading& to, size_t end, const std::string& name) {
  constexpr int kMostWords = 16;
  for (const auto& command : kCommands) {
    if (command.name != name) continue;
    size_t at = end;
    for (int words = 0; words < kMostWords; ++words) {
      while (is_blank(to.text[at])) ++at;
      const size_t value = at + command.option.size();
      if (to.text.has(at, command.option) && !is_space(to.text[value])) {
        add_option(to, command, value);
        break;
      }
      const Piece piece = piece_at(to.text, at);
      if (piece.end == at) break;
      at = piece.end;
    }
  }
}

// "net use z: \\nas\datos /user:ana N4s-sol", "net user ana Temp0ral!".
void read_net(const Reading& to, size_t at) {
  const bool is_user = next_word(to.text, at) == "user";
  if (!is_user && next_word(to.text, at) != "use") return;
  bool has_user = is_user;
  at = word_after(to.text, at).end;
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    if (piece.value.is_empty()) return;
    const bool is_option = to.text[piece.value.begin] == '/';
    if (has_user && !is_option && is_mixed(to.text, piece.value)) return to.add(piece.value);
    has_user |= is_option && to.text.has(piece.value.begin, "/user:");
    at = piece.end;
  }
}

// "echo Secreto1 | sudo -S reboot".
void read_echo(const Reading& to, size_t at) {
  const Piece piece = piece_at(to.text, at);
  const auto next = next_word(to.text, piece.end);
  if ((next == "sudo" || next == "passwd") && is_mixed(to.text, piece.value)) to.add(piece.value);
}

}  // namespace

void read_command(const Reading& to, size_t end, const std::string& name) {
  if (name == "echo") read_echo(to, end);
  if (name == "net") read_net(to, end);
  read_options(to, end, name);
}

}  // namespace kb::text::secrets
