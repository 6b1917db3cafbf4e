using DigestGen.Benchmarks.Data;
using Microsoft.Data.Sqlite;

namespace DigestGen.Benchmarks.Peers;

/// <summary>The papers as a SQLite table.</summary>
internal static class Database
{
    public static void Write(string path, DataSet set)
    {
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "CREATE TABLE papers (id TEXT PRIMARY KEY, url TEXT, title TEXT, translated_title TEXT, summary TEXT, english_summary TEXT, abstract TEXT, translated_abstract TEXT)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO papers VALUES ($0, $1, $2, $3, $4, $5, $6, $7)";
        foreach (PaperRecord paper in set.Papers)
        {
            command.Parameters.Clear();
            string[] fields =
            [
                paper.Id, paper.Url, paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary, paper.Abstract, paper.TranslatedAbstract,
            ];
            for (int i = 0; i < fields.Length; i++)
            {
                command.Parameters.AddWithValue($"${i}", fields[i]);
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
