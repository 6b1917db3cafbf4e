using Microsoft.Data.Sqlite;

namespace Consumer;

/// <summary>A table with the id as its key, read where it lies.</summary>
internal static class Peer
{
    private static readonly SqliteConnection s_connection = Open();

    public static string GetTitle(string id)
    {
        using SqliteCommand command = s_connection.CreateCommand();
        command.CommandText = "SELECT title FROM papers WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        return (string)command.ExecuteScalar()!;
    }

    public static long ReadTitles() => Read("title");

    public static long ReadAbstracts() => Read("abstract");

    private static long Read(string column)
    {
        using SqliteCommand command = s_connection.CreateCommand();
        command.CommandText = $"SELECT {column} FROM papers";
        using SqliteDataReader reader = command.ExecuteReader();
        long characters = 0;
        while (reader.Read())
        {
            characters += reader.GetString(0).Length;
        }

        return characters;
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={DataFiles.Database};Mode=ReadOnly");
        connection.Open();
        return connection;
    }
}
