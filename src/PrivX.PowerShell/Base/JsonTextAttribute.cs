using System;
using System.Collections;
using System.Management.Automation;
using System.Text;
using PrivX.Client;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a hashtable or an object stand for the JSON text of it, where the server wants JSON in a text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonTextAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is not (IDictionary or PSObject { BaseObject: IDictionary or PSCustomObject }))
        {
            return inputData;
        }

        try
        {
            return Encoding.UTF8.GetString(ObjectToJson.Convert(inputData, out _));
        }
        catch (PrivXUsageException failure)
        {
            throw new ArgumentTransformationMetadataException(failure.Message, failure);
        }
    }
}
