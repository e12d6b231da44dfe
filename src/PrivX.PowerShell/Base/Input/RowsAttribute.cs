using System.Collections;
using System.Management.Automation;

namespace PrivX.PowerShell.Base.Input;

/// <summary>Refuses what is no row: a text such as the name of a file, a number, a list. A hashtable is a row.</summary>
internal sealed class RowsAttribute : ValidateArgumentsAttribute
{
    /// <summary>A row by its columns; the entries of a hashtable are columns.</summary>
    public static PSObject RowOf(PSObject given)
    {
        if (given.BaseObject is not IDictionary entries)
        {
            return given;
        }

        var row = new PSObject();
        foreach (object? name in entries.Keys)
        {
            if (name is not null && row.Properties[name.ToString()] is null)
            {
                row.Properties.Add(new PSNoteProperty(name.ToString(), entries[name]));
            }
        }

        return row;
    }

    /// <summary>True where a text or a file is the path of a file that holds the rows.</summary>
    public bool TakesFiles { get; set; }

    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        foreach (object? item in ValueReader.Plain(arguments) is IEnumerable list and not (string or IDictionary) ? list : new[] { arguments })
        {
            object? value = ValueReader.Plain(item);
            if (TakesFiles && value is (string { Length: > 0 } or System.IO.FileInfo))
            {
                continue;
            }

            if (value is null or string or System.ValueType or System.Uri or System.IO.FileSystemInfo || (value is IEnumerable and not IDictionary))
            {
                throw new ValidationMetadataException($"{ValueReader.InWords(value)} is no row. Give rows, such as those that Import-Csv makes of a file.");
            }
        }
    }
}
