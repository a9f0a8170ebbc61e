using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManagement.Decisions;

/// <summary>An answer as it is kept.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, Default.Answer);

    public static Answer Read(string json) => JsonSerializer.Deserialize(json, Default.Answer)!;
}
