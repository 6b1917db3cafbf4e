using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Consumer;

/// <summary>SQLite FTS5, ranked by its bm25; any term is enough.</summary>
internal sealed partial class FullTextPeer : IPeer
{
    private readonly SqliteConnection _connection;

    public FullTextPeer(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public static void Build(string path, string tokenizer, IEnumerable<PaperRecord> papers)
    {
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            $"CREATE VIRTUAL TABLE papers USING fts5(id UNINDEXED, title, translated_title, summary, english_summary, tokenize = '{tokenizer}')";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO papers VALUES ($0, $1, $2, $3, $4)";
        foreach (PaperRecord paper in papers)
        {
            command.Parameters.Clear();
            string[] fields = [paper.Id, paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary];
            for (int i = 0; i < fields.Length; i++)
            {
                command.Parameters.AddWithValue($"${i}", fields[i]);
            }

            command.ExecuteNonQuery();
        }

        command.Parameters.Clear();
        command.CommandText = "INSERT INTO papers(papers) VALUES ('optimize')";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public IReadOnlyList<string> FindBest(string query, bool isOfTitles)
    {
        using SqliteCommand command = Command("SELECT id FROM papers WHERE papers MATCH $query ORDER BY rank LIMIT 10", query, isOfTitles);
        using SqliteDataReader reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    public int Count(string query)
    {
        using SqliteCommand command = Command("SELECT count(*) FROM papers WHERE papers MATCH $query", query, false);
        return (int)(long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection.Dispose();

    // Any of the words, and of the groups of three Han characters, which the trigram tokenizer needs.
    private SqliteCommand Command(string text, string query, bool isOfTitles)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        string terms = string.Join(" OR ", Terms(query).Distinct(StringComparer.Ordinal).Select(static term => $"\"{term}\""));
        command.Parameters.AddWithValue("$query", terms.Length == 0 ? "\"\"" : isOfTitles ? $"{{title translated_title}} : ({terms})" : terms);
        return command;
    }

    private static IEnumerable<string> Terms(string query)
    {
        foreach (Match match in Token().Matches(query))
        {
            for (int i = 0; i == 0 || (match.Value[0] >= '\u3400' && i + 3 <= match.Length); i++)
            {
                yield return match.Value[0] >= '\u3400' && match.Length > 3 ? match.Value.Substring(i, 3) : match.Value;
            }
        }
    }

    [GeneratedRegex("[\u3400-\u9fff]+|[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
