using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_import_files",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_files", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "data_import_journal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    MadeIds = table.Column<byte[]>(type: "bytea", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_maps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Layout = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Map = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_maps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_rejects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_rejects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubCode = table.Column<string>(type: "text", nullable: false),
                    Map = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Wrote = table.Column<bool>(type: "boolean", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Read = table.Column<long>(type: "bigint", nullable: false),
                    Created = table.Column<long>(type: "bigint", nullable: false),
                    Updated = table.Column<long>(type: "bigint", nullable: false),
                    Unchanged = table.Column<long>(type: "bigint", nullable: false),
                    Duplicates = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false),
                    TotalRows = table.Column<long>(type: "bigint", nullable: true),
                    ElapsedMs = table.Column<long>(type: "bigint", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    Trouble = table.Column<string>(type: "text", nullable: true),
                    LeaveUsed = table.Column<bool>(type: "boolean", nullable: false),
                    Left = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_imports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_data_import_journal_RunId",
                table: "data_import_journal",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_maps_Kind_Name",
                table: "data_import_maps",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_import_rejects_RunId",
                table: "data_import_rejects",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_ClubId_At",
                table: "data_imports",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_Hash",
                table: "data_imports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_State",
                table: "data_imports",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_import_files");

            migrationBuilder.DropTable(
                name: "data_import_journal");

            migrationBuilder.DropTable(
                name: "data_import_maps");

            migrationBuilder.DropTable(
                name: "data_import_rejects");

            migrationBuilder.DropTable(
                name: "data_imports");
        }
    }
}
