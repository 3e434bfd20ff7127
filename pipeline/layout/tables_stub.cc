#include "pipeline/layout/tables.h"
namespace delib {
std::vector<PageTable> FindTables(const Page&) { return {}; }
JoinedTables JoinTables(std::vector<Table> tables, const std::vector<TablePlace>&) { JoinedTables j; j.tables = std::move(tables); for (size_t i=0;i<j.tables.size();++i) j.part_of.push_back(int(i)); return j; }
}
