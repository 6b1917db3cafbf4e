namespace DigestGen.Sample.Web;

/// <summary>Gives each issue an address: its name, with a number after it where several have the same.</summary>
internal sealed class IssueAddresses
{
    private readonly Dictionary<string, Issue> _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<Issue, string> _names = [];

    public IssueAddresses(IssueList issues)
    {
        foreach (Issue issue in issues)
        {
            string name = issue.Name;
            for (int number = 2; !_issues.TryAdd(name, issue); number++)
            {
                name = $"{issue.Name}~{number}";
            }

            _names.Add(issue, name);
        }
    }

    /// <summary>The address of an issue's page.</summary>
    public string PathOf(Issue issue) => $"/issues/{Uri.EscapeDataString(_names[issue])}";

    /// <summary>Finds the issue that an address names.</summary>
    public bool TryGetIssue(string routeValue, out Issue issue) =>
        _issues.TryGetValue(Address.Unescape(routeValue), out issue);
}
