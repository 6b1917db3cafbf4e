using Microsoft.Data.Sqlite;

namespace Consumer;

/// <summary>SQLite FTS5, ranked by its bm25.</summary>
internal sealed class FullTextPeer : IPeer
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

    public IReadOnlyList<string> FindBest(string query)
    {
        using SqliteCommand command = Command("SELECT id FROM papers WHERE papers MATCH $query ORDER BY rank LIMIT 10", query);
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
        using SqliteCommand command = Command("SELECT count(*) FROM papers WHERE papers MATCH $query", query);
        return (int)(long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string text, string query)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$query", string.Join(' ', query.Split(' ').Select(static term => $"\"{term}\"")));
        return command;
    }
}
