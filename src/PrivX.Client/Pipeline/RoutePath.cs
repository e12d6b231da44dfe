using System;
using System.Text;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>Fills a path template; a value never leaves its segment.</summary>
internal static class RoutePath
{
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: a value is empty, or has "." or ".." where a folder could be, which no escaping keeps in its place.</exception>
    public static string Build(Operation operation, string[] values)
    {
        string template = operation.Path;
        var path = new StringBuilder(template.Length + 40);
        int next = 0;
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            if (open < 0)
            {
                path.Append(template, position, template.Length - position);
                break;
            }

            int close = template.IndexOf('}', open);
            string name = template.Substring(open + 1, close - open - 1);
            path.Append(template, position, open - position).Append(Escape(operation, name, values[next++]));
            position = close + 1;
        }

        return next == values.Length
            ? path.ToString()
            : throw new ArgumentException($"{operation.Id} takes {next} path values, not {values.Length}.", nameof(values));
    }

    /// <summary>True for a part of a path that leads elsewhere, with or without the parameters that some servers take off before they look: <c>..;x</c>.</summary>
    public static bool IsDots(string part)
    {
        int end = part.IndexOf(';');
        return (end < 0 ? part : part.Substring(0, end)).Trim() is "." or "..";
    }

    /// <summary>
    /// False for a value that cannot be sent safely: servers and proxies normalize dot segments, some after they have unescaped the slashes beside them.
    /// </summary>
    public static bool Takes(string value) => !string.IsNullOrWhiteSpace(value) && !Array.Exists(value.Split('/', '\\'), IsDots);

    private static string Escape(Operation operation, string name, string value)
    {
        if (!Takes(value))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{value}' cannot be the {name} of {operation.Id}.") { Remedy = "Give the id or the name of an object." };
        }

        return UrlText.Escape(value);
    }
}
